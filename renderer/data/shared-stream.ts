import { followStream } from './follow-stream.ts'

type Listener<Message> = (message: Message | undefined) => void

/**
 * One stream for all who listen in this page, open while somebody does. A browser keeps six connections to one place: a
 * stream for every list on the screen would leave none for anything else.
 */
export class SharedStream<Message> {
  readonly #listeners = new Set<Listener<Message>>()
  readonly #open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>
  #stop: AbortController | undefined

  constructor(open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>) {
    this.#open = open
  }

  /** Messages from now on; `undefined` after an interruption: anything may have happened. Returns what ends it. */
  subscribe(listener: Listener<Message>): () => void {
    this.#listeners.add(listener)
    if (!this.#stop) this.#follow()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.abort()
      this.#stop = undefined
    }
  }

  #follow(): void {
    const stop = new AbortController()
    this.#stop = stop
    let interrupted = false
    const tell = (message: Message | undefined) => {
      for (const listener of this.#listeners) listener(message)
    }
    const onConnected = (connected: boolean) => {
      if (connected && interrupted) tell(undefined)
      interrupted = !connected
    }
    followStream({ open: this.#open, onMessage: tell, onConnected }, stop.signal).catch(() => stop.abort())
  }
}
