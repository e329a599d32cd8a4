import type { FrameBounds } from '../sam/frame-decoder.ts'

/** The end of the preamble: one or two leading AA may be lost. */
const MARK = [0xaa, 0x96, 0x69]

export class FrameTracker {
  readonly #bounds: FrameBounds
  #header = 0
  #length = 0
  #left = 0

  constructor(bounds: FrameBounds) {
    this.#bounds = bounds
  }

  get inFrame(): boolean {
    return this.#left > 0 || this.#header >= MARK.length
  }

  get inPayload(): boolean {
    return this.#left > 0
  }

  /** True for the last byte of a frame. */
  take(byte: number): boolean {
    if (this.#left > 0) return --this.#left === 0
    if (this.#header === MARK.length) {
      this.#length = byte << 8
      this.#header++
      return false
    }
    if (this.#header > MARK.length) {
      const length = this.#length | byte
      this.#header = 0
      if (length >= this.#bounds.minLength && length <= this.#bounds.maxLength) this.#left = length
      return false
    }
    if (byte === MARK[this.#header]) this.#header++
    else this.#header = byte === MARK[0] ? 1 : 0
    return false
  }

  reset(): void {
    this.#header = 0
    this.#left = 0
  }
}
