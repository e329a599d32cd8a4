import { ReaderError } from '../error.ts'
import type { DiscardReason } from './frame-decoder.ts'

/** The command's time-out runs until the first byte. Arriving bytes extend it by `answerMs` at most. */
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
    // A spoilt frame ends the wait; noise before an answer does not.
    if (reason === 'noise') this.#noise = true
    else if (this.#damage !== 'deviceTimeout') this.#damage = reason
  }

  unexpected(): void {
    this.#unexpected = true
  }

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
