import { PREAMBLE } from '../../sam/frame.ts'
import { RESPONSE_BOUNDS } from '../../sam/frame-decoder.ts'
import { FrameTracker } from '../frame-tracker.ts'
import type { PolledDevice } from '../polled-channel.ts'
import { within } from '../within.ts'
import type { WebUsbDevice, WebUsbEndpoint } from './web-usb.ts'

export interface BulkPipes {
  readonly in: WebUsbEndpoint
  readonly out: WebUsbEndpoint
}

/** A transfer needs some bus turns (1 ms at full speed) to find that nothing waits. */
const LEAST_READ_MS = 3

export class BulkDevice implements PolledDevice {
  readonly #device: WebUsbDevice
  readonly #interfaceNumber: number
  readonly #first: BulkPipes
  readonly #second: BulkPipes | undefined
  readonly #hangMs: number
  readonly #tracker = new FrameTracker(RESPONSE_BOUNDS)
  /** Before the first request, old data may come from either pipe. */
  #asked = false

  constructor(device: WebUsbDevice, interfaceNumber: number, pipes: readonly [BulkPipes, BulkPipes?], hangMs: number) {
    this.#device = device
    this.#interfaceNumber = interfaceNumber
    this.#first = pipes[0]
    this.#second = pipes[1]
    this.#hangMs = hangMs
  }

  async read(ms: number): Promise<Uint8Array | undefined> {
    if (!this.#second) return this.#receive(this.#first, ms)
    if (this.#asked) return this.#receive(this.#tracker.inPayload ? this.#second : this.#first, ms)
    return (await this.#receive(this.#first, ms)) ?? (await this.#receive(this.#second, ms))
  }

  decode(received: Uint8Array): Uint8Array {
    for (const byte of received) this.#tracker.take(byte)
    return received
  }

  async write(frame: Uint8Array): Promise<void> {
    this.#asked = true
    if (!this.#second) return this.#send(this.#first, frame)
    const header = PREAMBLE.length + 2
    await this.#send(this.#first, frame.subarray(0, header))
    await this.#send(this.#second, frame.subarray(header))
  }

  reset(): void {
    this.#asked = false
    this.#tracker.reset()
  }

  async close(): Promise<void> {
    await this.#device.releaseInterface(this.#interfaceNumber).catch(() => {})
    await this.#device.close()
  }

  /** One packet per transfer: a transfer that times out loses its data. */
  async #receive({ in: { endpointNumber, packetSize } }: BulkPipes, ms: number): Promise<Uint8Array | undefined> {
    try {
      const received = await this.#device.transferIn(endpointNumber, packetSize, Math.max(ms, LEAST_READ_MS))
      if (received.status !== undefined && received.status !== 'ok') throw new Error(received.status)
      const { data } = received
      return data?.byteLength ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : undefined
    } catch (cause) {
      if (cause instanceof Error && /cancel|timed?.?out/i.test(cause.message)) return undefined
      await this.#unblock('in', endpointNumber)
      throw cause
    }
  }

  async #send({ out }: BulkPipes, bytes: Uint8Array): Promise<void> {
    try {
      const transfer = this.#device.transferOut(out.endpointNumber, Uint8Array.from(bytes), this.#hangMs)
      const sent = await within(this.#hangMs, transfer)
      if (sent.bytesWritten === bytes.length) return
      throw new Error(`${sent.bytesWritten} of ${bytes.length} bytes written`)
    } catch (cause) {
      await this.#unblock('out', out.endpointNumber)
      throw cause
    }
  }

  /** A stalled pipe stays stalled, even for the next program, until it is cleared. */
  async #unblock(direction: 'in' | 'out', endpoint: number): Promise<void> {
    await within(this.#hangMs, this.#device.clearHalt(direction, endpoint)).catch(() => {})
  }
}
