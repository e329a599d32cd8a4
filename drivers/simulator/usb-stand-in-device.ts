import type {
  WebUsbConfiguration,
  WebUsbDevice,
  WebUsbEndpoint,
  WebUsbReceived,
  WebUsbSent,
} from '../channel/usb/web-usb.ts'
import { PREAMBLE } from '../sam/frame.ts'
import { Inbox } from './inbox.ts'
import type { UsbFault } from './usb-fault.ts'
import type { UsbStandInOptions } from './usb-stand-in-options.ts'
import type { WaitingFaults } from './waiting-faults.ts'

export interface UsbStandInSide {
  plugged(): boolean
  claim(): void
  release(): void
  written(bytes: Uint8Array): void
}

/** As documented: OUT 02 and 06, IN 81 and 85; IN first, as in real devices. */
const PAIRS = [
  { in: 1, out: 2 },
  { in: 5, out: 6 },
] as const

export class UsbStandInDevice implements WebUsbDevice {
  readonly vendorId: number
  readonly productId: number
  readonly productName = 'Simulated reader'
  readonly manufacturerName = null
  readonly serialNumber: string | null
  readonly bus = '1'
  readonly ports: readonly number[]
  readonly configuration: WebUsbConfiguration
  readonly #options: UsbStandInOptions
  readonly #faults: WaitingFaults<UsbFault>
  readonly #side: UsbStandInSide
  readonly #inboxes: ReadonlyMap<number, Inbox>
  #opened = false
  #claimed = false

  constructor(options: UsbStandInOptions, faults: WaitingFaults<UsbFault>, side: UsbStandInSide) {
    this.vendorId = options.vendorId
    this.productId = options.productId
    this.serialNumber = options.serialNumber ?? null
    this.ports = options.ports
    this.#options = options
    this.#faults = faults
    this.#side = side
    const pairs = options.twoPairs ? PAIRS : PAIRS.slice(0, 1)
    this.#inboxes = new Map(pairs.map(pair => [pair.in, new Inbox(options.packetMs)]))
    const endpoint = (endpointNumber: number, direction: 'in' | 'out'): WebUsbEndpoint => {
      return { endpointNumber, direction, type: 'bulk', packetSize: options.packetSize }
    }
    const endpoints = pairs.flatMap(pair => [endpoint(pair.in, 'in'), endpoint(pair.out, 'out')])
    this.configuration = { interfaces: [{ interfaceNumber: 0, alternate: { endpoints } }] }
  }

  async open(): Promise<void> {
    if (this.#faults.take('openHangs')) await new Promise(() => {})
    const refused = this.#faults.take('openRefused')
    if (refused) throw new Error(`open error: ${refused.message}`)
    this.#needPlug('open')
    this.#opened = true
  }

  async claimInterface(): Promise<void> {
    if (!this.#opened) throw new Error('claimInterface error: invalid state')
    const refused = this.#faults.take('claimRefused')
    if (refused) throw new Error(`claimInterface error: ${refused.message}`)
    this.#needPlug('claimInterface')
    this.#side.claim()
    this.#claimed = true
    const stale = this.#faults.take('staleBytes')
    if (stale) this.#inboxes.get(PAIRS[0].in)?.put(this.#packets(stale.bytes))
  }

  async releaseInterface(): Promise<void> {
    if (!this.#claimed) throw new Error('releaseInterface error: not claimed')
    this.#claimed = false
    this.#side.release()
  }

  async close(): Promise<void> {
    this.#opened = false
    if (this.#claimed) await this.releaseInterface()
    this.lose()
  }

  async transferIn(endpoint: number, length: number, timeoutMs = 1000): Promise<WebUsbReceived> {
    const inbox = this.#claimed ? this.#inboxes.get(endpoint) : undefined
    if (!inbox) throw new Error('transferIn error: endpoint not found')
    if (this.#faults.take('readHangs')) await new Promise(() => {})
    if (this.#faults.take('stall')) throw new Error('transferIn error: Stall')
    const packet = await inbox.fetch(timeoutMs)
    if (!packet) throw new Error('transferIn error: Cancelled')
    const data = Uint8Array.from(packet.subarray(0, length))
    return { data: new DataView(data.buffer), status: 'ok' }
  }

  async transferOut(_endpoint: number, data: Uint8Array<ArrayBuffer>): Promise<WebUsbSent> {
    if (!this.#claimed) throw new Error('transferOut error: endpoint not found')
    this.#needPlug('transferOut')
    if (this.#faults.take('writeHangs')) await new Promise(() => {})
    if (this.#faults.take('shortWrite')) return { bytesWritten: data.length - 1, status: 'ok' }
    this.#side.written(data)
    return { bytesWritten: data.length, status: 'ok' }
  }

  async clearHalt(): Promise<void> {
    this.#needPlug('clearHalt')
  }

  deliver(bytes: Uint8Array): void {
    const header = this.#options.twoPairs ? PREAMBLE.length + 2 : bytes.length
    this.#inboxes.get(PAIRS[0].in)?.send(this.#packets(bytes.subarray(0, header)))
    this.#inboxes.get(PAIRS[1].in)?.send(this.#packets(bytes.subarray(header)))
  }

  lose(): void {
    for (const inbox of this.#inboxes.values()) inbox.end(new Error('transferIn error: Disconnected'))
    this.#side.release()
  }

  #needPlug(action: string): void {
    if (!this.#side.plugged()) throw new Error(`${action} error: device disconnected (errno 19)`)
  }

  #packets(bytes: Uint8Array): Uint8Array[] {
    const { packetSize } = this.#options
    const packets: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += packetSize) packets.push(bytes.subarray(at, at + packetSize))
    return packets
  }
}
