import { type HidFraming, NO_BYTES, type ReportDecoder } from './framing.ts'
import { contentBytes, contentOf, withLength } from './framing-length-byte.ts'

/** Two bits: kind of part. Six bits: in a first part how many follow, in a following part its number. */
const KIND_BITS = 0xc0
const FIRST = 0x00
const FOLLOWING = 0xc0
const MOST_FOLLOWING = 0x3f
const CARRIED_OUT = [0x90, 0x00]

/**
 * A SAM frame as data of a device command (dearhj/FaceRecognitionDemo: UsbHidManager, ComByteManager; one source).
 * After each report's length byte comes one part:
 *
 *     first      00nnnnnn  command  [90 00 in answers]  data …     n parts follow
 *     following  11nnnnnn  data …                                  n counts from 1
 *
 * A report with length FF means "go on"; the vendor's software does not answer it, nor do we.
 */
export function deviceCommandFraming(reportSize: number, command: number): HidFraming {
  const encode = (header: readonly number[]) => (frame: Uint8Array) =>
    parts(frame, header, contentBytes(reportSize)).map(part => withLength(part, reportSize))
  const answer = [command, ...CARRIED_OUT]
  return {
    encodeRequest: encode([command]),
    answerDecoder: () => new PartsDecoder(reportSize, answer),
    encodeAnswer: encode(answer),
    requestDecoder: () => new PartsDecoder(reportSize, [command]),
  }
}

function parts(frame: Uint8Array, header: readonly number[], partBytes: number): number[][] {
  if (frame.length === 0) return []
  const first = partBytes - 1 - header.length
  const rest = frame.subarray(first)
  const following = Math.ceil(rest.length / (partBytes - 1))
  if (following > MOST_FOLLOWING)
    throw new RangeError(`${frame.length} bytes do not fit into ${MOST_FOLLOWING + 1} reports`)
  const all = [[FIRST | following, ...header, ...frame.subarray(0, first)]]
  for (let n = 1; n <= following; n++) {
    all.push([FOLLOWING | n, ...rest.subarray((n - 1) * (partBytes - 1), n * (partBytes - 1))])
  }
  return all
}

/** Ignores parts of other commands (keys, other cards). A part out of order ends the frame. */
class PartsDecoder implements ReportDecoder {
  readonly #reportSize: number
  readonly #header: readonly number[]
  #last = 0
  #following = 0

  constructor(reportSize: number, header: readonly number[]) {
    this.#reportSize = reportSize
    this.#header = header
  }

  push(report: Uint8Array): Uint8Array {
    const part = contentOf(report, this.#reportSize)
    const [kindAndCount = 0, command] = part
    const count = kindAndCount & ~KIND_BITS
    if (part.length === 0) return NO_BYTES
    switch (kindAndCount & KIND_BITS) {
      case FIRST: {
        if (command !== this.#header[0]) return NO_BYTES
        this.reset()
        const data = 1 + this.#header.length
        if (!this.#header.every((byte, i) => byte === part[1 + i])) return NO_BYTES
        this.#following = count
        return part.subarray(data)
      }
      case FOLLOWING: {
        if (count !== this.#last + 1 || count > this.#following) {
          this.reset()
          return NO_BYTES
        }
        this.#last = count
        return part.subarray(1)
      }
      default:
        return NO_BYTES
    }
  }

  reset(): void {
    this.#last = 0
    this.#following = 0
  }
}
