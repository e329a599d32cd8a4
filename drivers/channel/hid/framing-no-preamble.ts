import { PREAMBLE } from '../../sam/frame.ts'
import { type FrameBounds, REQUEST_BOUNDS, RESPONSE_BOUNDS } from '../../sam/frame-decoder.ts'
import { type HidFraming, inReports, NO_BYTES, type ReportDecoder } from './framing.ts'

const LEN_BYTES = 2

/** Frames without preamble. A report starts one when its first two bytes can be a Len. */
export function noPreambleFraming(reportSize: number): HidFraming {
  const encode = (frame: Uint8Array) => inReports(frame.subarray(PREAMBLE.length), reportSize)
  return {
    encodeRequest: encode,
    answerDecoder: () => new NoPreambleDecoder(RESPONSE_BOUNDS),
    encodeAnswer: encode,
    requestDecoder: () => new NoPreambleDecoder(REQUEST_BOUNDS),
  }
}

/** A false start spoils the next frame. SamClient then sees a damaged frame and asks again after `reset`. */
class NoPreambleDecoder implements ReportDecoder {
  readonly #bounds: FrameBounds
  #left = 0

  constructor(bounds: FrameBounds) {
    this.#bounds = bounds
  }

  push(report: Uint8Array): Uint8Array {
    if (this.#left > 0) return this.#take(report)
    const [high, low] = report
    if (high === undefined || low === undefined) return NO_BYTES
    const length = (high << 8) | low
    if (length < this.#bounds.minLength || length > this.#bounds.maxLength) return NO_BYTES
    this.#left = LEN_BYTES + length
    return Uint8Array.of(...PREAMBLE, ...this.#take(report))
  }

  reset(): void {
    this.#left = 0
  }

  #take(report: Uint8Array): Uint8Array {
    const share = report.subarray(0, this.#left)
    this.#left -= share.length
    return share
  }
}
