import { PREAMBLE, xor } from './frame.ts'

/**
 * Why bytes were discarded:
 * - `noise`: no preamble
 * - `length`: preamble, then a length out of bounds
 * - `checksum`: whole frame, wrong CHK
 * - `incomplete`: frame stopped halfway
 * - `deviceTimeout`: `AAAAAA9669 0005 050505`, sent by some handheld firmware when it gives up. It declares 5 bytes and
 *   sends 3 (XOR 0 by chance), so it must never pass as a frame.
 */
export type DiscardReason = 'noise' | 'length' | 'checksum' | 'incomplete' | 'deviceTimeout'

export type DecoderOutput =
  /** `bytes` is the frame as received, with one to three AA; `payload` is a view into it. */
  | { readonly kind: 'frame'; readonly payload: Uint8Array; readonly bytes: Uint8Array }
  | { readonly kind: 'discarded'; readonly reason: DiscardReason; readonly bytes: Uint8Array }

export interface FrameBounds {
  /** Smallest Len: 4 for responses (SW1 SW2 SW3 CHK), 3 for requests (CMD PARA CHK). */
  readonly minLength: number
  /** Largest Len. The longest documented answer, text + photo + two fingers, has 0x090A = 2314. */
  readonly maxLength: number
}

export const RESPONSE_BOUNDS: FrameBounds = { minLength: 4, maxLength: 0x090a }
export const REQUEST_BOUNDS: FrameBounds = { minLength: 3, maxLength: 0x0100 }

const SYNC_TO_PAYLOAD = 5
const DEVICE_TIMEOUT = [0x00, 0x05, 0x05, 0x05, 0x05]
/** Splits large chunks, so that the buffer stays near one longest frame. */
const SLICE = 4096
const MARK_1 = 0x96
const MARK_2 = 0x69
const LEAD = 0xaa

/**
 * Never throws; holds at most one longest frame and one slice. `AA 96 69` starts a frame, so one or two AA may be lost.
 * After a false start the search continues one byte later, so a good frame inside a bad one is found. Frame data is not
 * searched for preambles: photo bytes are arbitrary.
 */
export class FrameDecoder {
  readonly #bounds: FrameBounds
  #buffer = new Uint8Array(4096)
  #start = 0
  #end = 0

  constructor(bounds: FrameBounds = RESPONSE_BOUNDS) {
    this.#bounds = bounds
  }

  get pending(): boolean {
    return this.#end > this.#start
  }

  push(chunk: Uint8Array): DecoderOutput[] {
    if (chunk.length <= SLICE) {
      this.#append(chunk)
      return this.#scan(false)
    }
    const outputs: DecoderOutput[] = []
    for (let at = 0; at < chunk.length; at += SLICE) outputs.push(...this.push(chunk.subarray(at, at + SLICE)))
    return outputs
  }

  /** Call it after the inter-byte silence: half a frame will not be completed. */
  giveUp(): DecoderOutput[] {
    return this.#scan(true)
  }

  reset(): void {
    this.#start = 0
    this.#end = 0
  }

  #append(chunk: Uint8Array): void {
    if (this.#start === this.#end) this.reset()
    if (this.#end + chunk.length > this.#buffer.length) {
      const held = this.#end - this.#start
      const target =
        held + chunk.length > this.#buffer.length ? new Uint8Array((held + chunk.length) * 2) : this.#buffer
      target.set(this.#buffer.subarray(this.#start, this.#end))
      this.#buffer = target
      this.#start = 0
      this.#end = held
    }
    this.#buffer.set(chunk, this.#end)
    this.#end += chunk.length
  }

  #scan(silent: boolean): DecoderOutput[] {
    const outputs: DecoderOutput[] = []
    let searchFrom = this.#start
    for (;;) {
      const sync = this.#findSync(searchFrom)
      if (sync === -1) {
        this.#discard(outputs, silent ? this.#end : this.#possibleStart(), 'noise')
        return outputs
      }
      const begin = this.#leadingStart(sync)
      this.#discard(outputs, begin, 'noise')

      const verdict = this.#examine(sync)
      if (verdict === 'wait' && !silent) return outputs
      if (typeof verdict === 'number') {
        const bytes = this.#buffer.slice(begin, verdict)
        outputs.push({ kind: 'frame', payload: bytes.subarray(sync - begin + SYNC_TO_PAYLOAD, -1), bytes })
        this.#start = verdict
        searchFrom = verdict
        continue
      }
      if (verdict === 'deviceTimeout') this.#discard(outputs, sync + 3 + DEVICE_TIMEOUT.length, verdict)
      else this.#discard(outputs, sync + 1, verdict === 'wait' ? 'incomplete' : verdict)
      searchFrom = this.#start
    }
  }

  /** The index after the frame, or why there is none. `sync` is the index of the AA before 96 69. */
  #examine(sync: number): number | 'wait' | 'length' | 'checksum' | 'deviceTimeout' {
    const lengthAt = sync + 3
    if (this.#end < lengthAt + 2) return 'wait'
    const length = ((this.#buffer[lengthAt] ?? 0) << 8) | (this.#buffer[lengthAt + 1] ?? 0)
    if (length < this.#bounds.minLength || length > this.#bounds.maxLength) return 'length'
    const frameEnd = lengthAt + 2 + length
    if (DEVICE_TIMEOUT.every((byte, i) => this.#byte(lengthAt + i) === byte)) return 'deviceTimeout'
    if (this.#end < frameEnd) return 'wait'
    return xor(this.#buffer, lengthAt, frameEnd) === 0 ? frameEnd : 'checksum'
  }

  #findSync(from: number): number {
    let at = from
    for (;;) {
      const mark = this.#buffer.indexOf(MARK_1, at)
      if (mark === -1 || mark + 1 >= this.#end) return -1
      if (this.#buffer[mark + 1] === MARK_2 && mark > this.#start && this.#buffer[mark - 1] === LEAD) return mark - 1
      at = mark + 1
    }
  }

  #leadingStart(sync: number): number {
    let begin = sync
    while (begin > this.#start && sync - begin < 2 && this.#buffer[begin - 1] === LEAD) begin--
    return begin
  }

  /** Where a preamble cut by the chunk's end may begin: a tail of AA, or of AA and 96. */
  #possibleStart(): number {
    let tail = this.#end
    if (tail > this.#start && this.#buffer[tail - 1] === MARK_1) tail--
    let begin = tail
    while (begin > this.#start && tail - begin < PREAMBLE.length - 2 && this.#buffer[begin - 1] === LEAD) begin--
    return begin === tail ? this.#end : begin
  }

  #byte(at: number): number | undefined {
    return at < this.#end ? this.#buffer[at] : undefined
  }

  #discard(outputs: DecoderOutput[], to: number, reason: DiscardReason): void {
    if (to <= this.#start) return
    outputs.push({ kind: 'discarded', reason, bytes: this.#buffer.slice(this.#start, to) })
    this.#start = to
  }
}
