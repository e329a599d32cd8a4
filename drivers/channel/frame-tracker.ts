import type { FrameBounds } from '../sam/frame-decoder.ts'

/** The end of the preamble: one or two leading AA may be lost on the way. */
const MARK = [0xaa, 0x96, 0x69]

/** Follows the frames in a stream byte by byte, to know where one ends. It keeps nothing and judges no checksum. */
export class FrameTracker {
  readonly #bounds: FrameBounds
  /** Bytes of mark and Len seen so far. */
  #header = 0
  #length = 0
  /** Bytes of the frame still to come, once Len is known. */
  #left = 0

  constructor(bounds: FrameBounds) {
    this.#bounds = bounds
  }

  /** A frame has begun and not ended. */
  get inFrame(): boolean {
    return this.#left > 0 || this.#header >= MARK.length
  }

  /** Len is known, and bytes that it counts are still to come. */
  get inPayload(): boolean {
    return this.#left > 0
  }

  /** Takes the next byte. True when it is the last one of a frame. */
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
