import { hexByte } from '../sam/status.ts'
import type { RecordingSink, TimedEvent } from './line-event.ts'
import { maskBytes } from './mask-bytes.ts'

/** Most bytes held before masking. The longest answer has 2321; more unasked bytes are masked in pieces. */
const HELD_BYTES = 16_384

/** Holds answers until the next request, masks them as a whole, and passes them on in the same pieces and times. */
export class MaskingSink {
  readonly #next: RecordingSink
  #held: { readonly atMs: number; readonly bytes: Uint8Array }[] = []
  #heldBytes = 0
  #request: string | undefined

  constructor(next: RecordingSink) {
    this.#next = next
  }

  readonly sink: RecordingSink = timed => {
    const { event } = timed
    if (event.kind === 'received') {
      if (this.#heldBytes + event.bytes.length > HELD_BYTES) this.flush()
      this.#held.push({ atMs: timed.atMs, bytes: event.bytes })
      this.#heldBytes += event.bytes.length
      return
    }
    this.flush()
    if (event.kind === 'sent') this.#request = [...event.bytes.subarray(7, 9)].map(hexByte).join('')
    this.#next(timed)
  }

  flush(): void {
    const { bytes, frames, loose } = maskBytes(Buffer.concat(this.#held.map(({ bytes }) => bytes)), this.#request)
    let at = 0
    for (const [i, held] of this.#held.entries()) {
      const piece: TimedEvent = {
        atMs: held.atMs,
        event: { kind: 'received', bytes: bytes.slice(at, at + held.bytes.length) },
      }
      this.#next(i === 0 && frames + loose > 0 ? { ...piece, note: maskingNote(frames, loose) } : piece)
      at += held.bytes.length
    }
    this.#held = []
    this.#heldBytes = 0
  }
}

function maskingNote(frames: number, loose: number): string {
  const what = [
    ...(frames > 0 ? ['the data of the answer'] : []),
    ...(loose > 0 ? [`${loose} bytes that are no frame`] : []),
  ]
  return `已脱敏 / masked: ${what.join(', ')}`
}
