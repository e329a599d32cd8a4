import { useEffect, useLayoutEffect, useRef } from 'react'

export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>

interface CallUnderWay {
  readonly busy: boolean
  readonly error: unknown
}

const NO_CALL: CallUnderWay = { busy: false, error: undefined }

const OVERLAY = 'dialog[open], :popover-open'

export function isOverlayOpen(): boolean {
  return document.querySelector(OVERLAY) !== null
}

/**
 * Work anywhere on the page, also in fields, but not while a dialog or popover is open. A key pressed during a call waits for its
 * end, then acts if it still can and the call did not fail. The key that began the call does nothing meanwhile.
 */
export function useHotkeys(hotkeys: Hotkeys, call = NO_CALL): void {
  const current = useRef({ hotkeys, call })
  current.current = { hotkeys, call }
  const began = useRef<string>(undefined)
  const waiting = useRef<string>(undefined)

  // With the buttons, not after them: somebody may press a key as soon as they are there.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A held key counts once: what it did may have put something else under it.
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
      if (isOverlayOpen()) return
      const { hotkeys, call } = current.current
      const act = hotkeys[event.key]
      if (!act) return
      event.preventDefault()
      if (!call.busy) {
        began.current = event.key
        act()
      } else if (event.key !== began.current) {
        waiting.current = event.key
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])

  useEffect(() => {
    if (call.busy) return
    const key = waiting.current
    waiting.current = undefined
    began.current = key
    if (key !== undefined && call.error === undefined && !isOverlayOpen()) current.current.hotkeys[key]?.()
  }, [call.busy, call.error])
}
