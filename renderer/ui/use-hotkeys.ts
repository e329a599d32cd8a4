import { useEffect, useRef } from 'react'

/** Keys as `KeyboardEvent.key` names them. */
export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>

/** A dialog or a popover that is open. */
const OVERLAY = 'dialog[open], :popover-open'

export function isOverlayOpen(): boolean {
  return document.querySelector(OVERLAY) !== null
}

/**
 * Keys that work anywhere on the page, also while a field has the focus. Not while a dialog or a popover is open: there its
 * own keys count.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const current = useRef(hotkeys)
  current.current = hotkeys

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A key that is held down is pressed once: what it did may have put something else under the same key.
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
      if (isOverlayOpen()) return
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
