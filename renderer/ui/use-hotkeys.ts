import { useLayoutEffect, useRef } from 'react'

export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>

const OVERLAY = 'dialog[open], :popover-open'

export function isOverlayOpen(): boolean {
  return document.querySelector(OVERLAY) !== null
}

/** Work anywhere on the page, also in fields, but not while a dialog or popover is open. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const current = useRef(hotkeys)
  current.current = hotkeys

  // With the buttons, not after them: somebody may press a key as soon as they are there.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A held key counts once: what it did may have put something else under it.
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
