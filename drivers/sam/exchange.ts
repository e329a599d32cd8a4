import { ReaderError } from '../error.ts'
import type { DiscardReason } from './frame-decoder.ts'

/**
 * One request waiting for its answer: two timers and a verdict.
 *
 * Until the first byte comes the command's own time-out runs. Bytes that come stretch it, since a long answer takes its
 * wire time, but never beyond `answerMs` after that time-out: a device that babbles does not hold the line for ever.
 */
export class Exchange {
  readonly answer: Promise<Uint8Array>
  #resolve: (payload: Uint8Array) => void = () => {}
  #reject: (error: unknown) => void = () => {}
  readonly #timer: NodeJS.Timeout
  readonly #lastTimer: NodeJS.Timeout
  #expired = false
  #receiving = false
  #noise = false
  #unexpected = false
  #damage: DiscardReason | undefined

  constructor(timeoutMs: number, answerMs: number) {
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#timer = setTimeout(() => {
      this.#expired = true
      if (!this.#receiving) this.#giveUp()
    }, timeoutMs)
    this.#lastTimer = setTimeout(() => this.#giveUp(), timeoutMs + answerMs)
  }

  bytesArrived(): void {
    this.#receiving = true
  }

  complete(payload: Uint8Array): void {
    this.#stop()
    this.#resolve(payload)
  }

  fail(error: unknown): void {
    this.#stop()
    this.#reject(error)
  }

  discarded(reason: DiscardReason): void {
    // Noise before an answer is no reason to stop waiting for it; a frame that was spoilt is.
    if (reason === 'noise') this.#noise = true
    else if (this.#damage !== 'deviceTimeout') this.#damage = reason
  }

  /** A good frame came that answers another request. The right one may still come. */
  unexpected(): void {
    this.#unexpected = true
  }

  /** Nothing has come for the inter-byte time. What could be made of the bytes has been made of them. */
  lineFellSilent(): void {
    this.#receiving = false
    if (this.#damage || this.#expired) this.#giveUp()
  }

  #giveUp(): void {
    if (this.#damage === 'deviceTimeout') this.fail(new ReaderError('R113'))
    else if (this.#damage) this.fail(new ReaderError('R111', this.#damage))
    else if (this.#unexpected) this.fail(new ReaderError('R112'))
    else if (this.#noise) this.fail(new ReaderError('R111', 'noise'))
    else this.fail(new ReaderError('R110'))
  }

  #stop(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#lastTimer)
  }
}
