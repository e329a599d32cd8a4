import { useEffect, useRef } from 'react'

/** Keys as `KeyboardEvent.key` names them. */
export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>

/**
 * Keys that work anywhere on the page, also while a field has the focus. Not while a dialog is open: there the dialog's
 * own keys count.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const current = useRef(hotkeys)
  current.current = hotkeys

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A key that is held down is pressed once: what it did may have put something else under the same key.
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
