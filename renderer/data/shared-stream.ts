import { followStream } from './follow-stream.ts'

type Listener<Message> = (message: Message | undefined) => void

/** A browser allows six connections to one host: a stream for each list would leave none. */
export class SharedStream<Message> {
  readonly #listeners = new Set<Listener<Message>>()
  readonly #open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>
  #stop: AbortController | undefined

  constructor(open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>) {
    this.#open = open
  }

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
