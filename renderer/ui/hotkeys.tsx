import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>

/** As drawn, and `isRunning` ahead of it. */
interface CallUnderWay {
  readonly busy: boolean
  readonly error: unknown
  isRunning(): boolean
}

const OVERLAY = 'dialog[open], :popover-open'

export function isOverlayOpen(): boolean {
  return document.querySelector(OVERLAY) !== null
}

/** The keys of a page. One that is pressed during a call waits for its end, and then acts as the new screen has it. */
class Keys {
  readonly #owners = new Set<RefObject<Hotkeys>>()
  #waiting: string | undefined
  #began: string | undefined

  add(owner: RefObject<Hotkeys>): () => void {
    this.#owners.add(owner)
    return () => this.#owners.delete(owner)
  }

  press(event: KeyboardEvent, { busy, isRunning }: CallUnderWay): void {
    // A held key counts once: what it did may have put something else under it.
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
    if (isOverlayOpen()) return
    const { key } = event
    const running = busy || isRunning()
    if (running && key === this.#began) event.preventDefault()
    else if (running && FUNCTION_KEY.test(key)) {
      event.preventDefault()
      this.#waiting = key
    } else if (this.#act(key)) {
      event.preventDefault()
      this.#began = isRunning() ? key : undefined
    }
  }

  /** After a failure nothing acts: it is to be read first. */
  callEnded(failed: boolean, isRunning: () => boolean): void {
    const key = this.#waiting
    this.#waiting = undefined
    this.#began = undefined
    if (key === undefined || failed || isOverlayOpen()) return
    if (this.#act(key) && isRunning()) this.#began = key
  }

  #act(key: string): boolean {
    const acts = [...this.#owners].flatMap(({ current }) => current[key] ?? [])
    for (const act of acts) act()
    return acts.length > 0
  }
}

/** Whether one acts is seen only once the call has changed the screen. F5 and above F10 are the browser's. */
const FUNCTION_KEY = /^(?:F[1-46-9]|F10|Escape)$/

const KeysContext = createContext<Keys | undefined>(undefined)

export function HotkeysProvider(props: { readonly call: CallUnderWay; readonly children: ReactNode }) {
  const { call } = props
  const [keys] = useState(() => new Keys())
  const current = useRef(call)
  current.current = call

  // With the buttons, not after them: somebody may press a key as soon as they are there.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => keys.press(event, current.current)
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [keys])

  const { busy, error } = call
  useEffect(() => {
    if (!busy) keys.callEnded(error !== undefined, () => current.current.isRunning())
  }, [keys, busy, error])

  return <KeysContext value={keys}>{props.children}</KeysContext>
}

/** Work anywhere on the page, also in fields, but not while a dialog or popover is open. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const keys = useContext(KeysContext)
  if (!keys) throw new Error('outside a HotkeysProvider')
  const current = useRef(hotkeys)
  current.current = hotkeys
  useLayoutEffect(() => keys.add(current), [keys])
}
