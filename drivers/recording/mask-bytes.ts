import { encodeFrame, PREAMBLE, xor } from '../sam/frame.ts'
import { FrameDecoder, RESPONSE_BOUNDS } from '../sam/frame-decoder.ts'
import { maskAnswer } from './mask-answer.ts'

/** For bytes outside frames. Not part of a preamble, nor a status. */
const FILLER = 0x3f
const LEAD = 0xaa

export interface MaskedBytes {
  readonly bytes: Uint8Array
  readonly frames: number
  readonly loose: number
}

/**
 * Masks the answer to one request; the length stays. Good frames stay good (mask-answer.ts). Other bytes may be from a
 * damaged frame with card data: all are replaced but preamble, length and status, so a replay fails the same.
 */
export function maskBytes(bytes: Uint8Array, request: string | undefined): MaskedBytes {
  const decoder = new FrameDecoder()
  const pieces: Uint8Array[] = []
  let spoilt: Uint8Array[] = []
  let frames = 0
  let loose = 0
  const endOfSpoilt = () => {
    const run = new Uint8Array(Buffer.concat(spoilt))
    spoilt = []
    loose += run.length
    pieces.push(maskedRun(run))
  }
  for (const output of [...decoder.push(bytes), ...decoder.giveUp()]) {
    if (output.kind === 'discarded' && output.reason !== 'deviceTimeout') {
      spoilt.push(output.bytes)
      continue
    }
    endOfSpoilt()
    if (output.kind === 'discarded') {
      pieces.push(output.bytes)
      continue
    }
    const payload = maskAnswer(output.payload, request)
    if (payload === output.payload) {
      pieces.push(output.bytes)
    } else {
      frames++
      const frame = encodeFrame(payload)
      pieces.push(frame.subarray(frame.length - output.bytes.length))
    }
  }
  endOfSpoilt()
  return { bytes: new Uint8Array(Buffer.concat(pieces)), frames, loose }
}

/** Filler, except what makes the decoder find and reject the same first frame. */
function maskedRun(run: Uint8Array): Uint8Array {
  const masked = new Uint8Array(run.length).fill(FILLER)
  const mark = run.findIndex((byte, i) => byte === 0x96 && run[i + 1] === 0x69 && run[i - 1] === LEAD)
  if (mark === -1) return masked
  const lengthAt = mark + 2
  masked.set(PREAMBLE.slice(2), mark - 1)
  for (let at = mark - 2; at >= mark - 3 && run[at] === LEAD; at--) masked[at] = LEAD
  if (run.length < lengthAt + 2) return masked

  const length = ((run[lengthAt] ?? 0) << 8) | (run[lengthAt + 1] ?? 0)
  const plausible = length >= RESPONSE_BOUNDS.minLength && length <= RESPONSE_BOUNDS.maxLength
  masked.set(plausible ? [length >> 8, length & 0xff] : [0xff, 0xff], lengthAt)
  const frameEnd = lengthAt + 2 + length
  if (!plausible || run.length < lengthAt + 5) return masked
  masked.set([0, 0, run[lengthAt + 4] ?? 0], lengthAt + 2)
  if (frameEnd <= run.length && xor(masked, lengthAt, frameEnd) === 0) masked[frameEnd - 1] = FILLER ^ 1
  return masked
}
