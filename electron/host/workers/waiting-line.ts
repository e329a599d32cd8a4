import { HallError } from '../../errors/hall-error.ts'

/** First come, first served. */
export class WaitingLine {
  readonly #together: number
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor({ together, waiting }: { readonly together: number; readonly waiting: number }) {
    this.#together = together
    this.#most = waiting
  }

  /** Resolves with a function that ends the turn. Throws A536 when too many wait, A534 on abort. */
  async take(signal: AbortSignal | undefined): Promise<() => void> {
    if (signal?.aborted) throw new HallError('A534')
    if (this.#taken < this.#together) {
      this.#taken++
    } else {
      if (this.#waiting.length >= this.#most) throw new HallError('A536')
      // The turn is handed on, so it stays taken.
      await this.#handedOver(signal)
    }
    let ended = false
    return () => {
      if (!ended) this.#end()
      ended = true
    }
  }

  #end(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken--
  }

  #handedOver(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const come = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1)
        reject(new HallError('A534'))
      }
      this.#waiting.push(come)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
