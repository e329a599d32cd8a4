/** What a simulated device has sent and the host not yet fetched. Arrives one by one, `paceMs` apart. */
export class Inbox {
  readonly #paceMs: number
  readonly #coming: Uint8Array[] = []
  readonly #here: Uint8Array[] = []
  #timer: NodeJS.Timeout | undefined
  #gone: Error | undefined
  #wake: () => void = () => {}

  constructor(paceMs: number) {
    this.#paceMs = paceMs
  }

  put(things: readonly Uint8Array[]): void {
    this.#here.push(...things)
    this.#wake()
  }

  send(things: readonly Uint8Array[]): void {
    if (this.#gone) return
    if (this.#paceMs === 0) {
      this.put(things)
      return
    }
    this.#coming.push(...things)
    this.#timer ??= setInterval(() => this.#arrive(), this.#paceMs)
  }

  /** Waits at most `ms`, or forever. Rejects after `end`. */
  async fetch(ms: number | undefined): Promise<Uint8Array | undefined> {
    const deadline = ms === undefined ? Number.POSITIVE_INFINITY : performance.now() + ms
    for (;;) {
      if (this.#gone) throw this.#gone
      const next = this.#here.shift()
      if (next) return next
      const left = deadline - performance.now()
      if (left <= 0) return undefined
      await new Promise<void>(resolve => {
        const timer = left === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, Math.ceil(left))
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  end(error: Error): void {
    this.#gone ??= error
    clearInterval(this.#timer)
    this.#here.length = 0
    this.#wake()
  }

  #arrive(): void {
    const next = this.#coming.shift()
    if (next) {
      this.put([next])
      return
    }
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
