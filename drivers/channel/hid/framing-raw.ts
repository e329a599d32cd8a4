import { type FrameBounds, REQUEST_BOUNDS, RESPONSE_BOUNDS } from '../../sam/frame-decoder.ts'
import { FrameTracker } from '../frame-tracker.ts'
import { type HidFraming, inReports, type ReportDecoder } from './framing.ts'

export function rawFraming(reportSize: number): HidFraming {
  const encode = (frame: Uint8Array) => inReports(frame, reportSize)
  return {
    encodeRequest: encode,
    answerDecoder: () => new RawDecoder(RESPONSE_BOUNDS),
    encodeAnswer: encode,
    requestDecoder: () => new RawDecoder(REQUEST_BOUNDS),
  }
}

/** Drops only the padding: FrameDecoder finds the frames and counts the rest as noise. */
class RawDecoder implements ReportDecoder {
  readonly #tracker: FrameTracker

  constructor(bounds: FrameBounds) {
    this.#tracker = new FrameTracker(bounds)
  }

  push(report: Uint8Array): Uint8Array {
    let frameEnd = 0
    report.forEach((byte, at) => {
      if (this.#tracker.take(byte)) frameEnd = at + 1
    })
    if (this.#tracker.inFrame) return report
    const padding = report.subarray(frameEnd).every(byte => byte === 0)
    return padding ? report.subarray(0, frameEnd) : report
  }

  reset(): void {
    this.#tracker.reset()
  }
}
