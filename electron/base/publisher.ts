/** Calls listeners in order; one that throws does not stop the others. */
export class Publisher<Message> {
  readonly #listeners = new Set<(message: Message) => void>()
  readonly #onError: (error: unknown) => void

  constructor(onError: (error: unknown) => void = () => {}) {
    this.#onError = onError
  }

  subscribe(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  publish(message: Message): void {
    for (const listener of this.#listeners) {
      try {
        listener(message)
      } catch (error) {
        this.#onError(error)
      }
    }
  }

  /** Until `signal` aborts. A slow consumer gets one message for each key: the newest, or as `merge` makes it. */
  latest(
    signal: AbortSignal | undefined,
    keyOf: (message: Message) => string = () => '',
    merge: (waiting: Message, next: Message) => Message = (_, next) => next,
  ): AsyncGenerator<Message> {
    const waiting = new Map<string, Message>()
    let wake = () => {}
    const unsubscribe = this.subscribe(message => {
      const key = keyOf(message)
      const before = waiting.get(key)
      waiting.delete(key)
      waiting.set(key, before === undefined ? message : merge(before, message))
      wake()
    })
    const stop = () => {
      unsubscribe()
      wake()
    }
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })

    async function* deliver(): AsyncGenerator<Message> {
      try {
        while (!signal?.aborted) {
          const [next] = waiting
          if (next) {
            waiting.delete(next[0])
            yield next[1]
          } else {
            await new Promise<void>(resolve => {
              wake = resolve
            })
          }
        }
      } finally {
        unsubscribe()
        signal?.removeEventListener('abort', stop)
      }
    }
    return deliver()
  }
}
