import type { WebUsb, WebUsbDevice } from '../channel/usb/web-usb.ts'
import type { SimulatedLine } from './line.ts'
import { UsbStandInDevice } from './usb-stand-in-device.ts'
import { WaitingFaults } from './waiting-faults.ts'

/** What can go wrong between a USB reader and the host, besides its answers. Each once. */
export type UsbFault =
  | { readonly kind: 'openHangs' }
  /** The system refuses to open the device, in its own words. */
  | { readonly kind: 'openRefused'; readonly message: string }
  /** The same for its interface. */
  | { readonly kind: 'claimRefused'; readonly message: string }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
  /** A read finds the pipe stalled. */
  | { readonly kind: 'stall' }
  /** Bytes of an earlier host's answer wait in the device when its interface is claimed. */
  | { readonly kind: 'staleBytes'; readonly bytes: Uint8Array }

export interface UsbStandInOptions {
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber?: string
  readonly ports: readonly number[]
  /** From one packet to the next, ms; 0 for no pacing. Default 0: a full-speed bulk pipe takes 0.05 ms. */
  readonly packetMs: number
  /** Bytes of a packet. Default 64, full speed. */
  readonly packetSize: number
  /** Answers with header and Len on the first pair of pipes and the rest on the second. Default false. */
  readonly twoPairs: boolean
}

export const USB_STAND_IN_DEFAULTS: UsbStandInOptions = {
  vendorId: 0x0400,
  productId: 0xc35a,
  ports: [1],
  packetMs: 0,
  packetSize: 64,
  twoPairs: false,
}

/** A simulated reader on USB bulk pipes, in the place of the npm package `usb`: one device, one host at a time. */
export class UsbStandIn implements WebUsb {
  readonly line: SimulatedLine
  readonly #options: UsbStandInOptions
  readonly #faults = new WaitingFaults<UsbFault>()
  #plugged = true
  #claimant: UsbStandInDevice | undefined

  /** Give the line a baud rate of 0, so that it hands over each answer whole. */
  constructor(line: SimulatedLine, options: Partial<UsbStandInOptions> = {}) {
    this.line = line
    this.#options = { ...USB_STAND_IN_DEFAULTS, ...options }
  }

  /** True while a host has its interface. */
  get claimed(): boolean {
    return this.#claimant !== undefined
  }

  async getDevices(): Promise<readonly WebUsbDevice[]> {
    if (!this.#plugged) return []
    const device: UsbStandInDevice = new UsbStandInDevice(this.#options, this.#faults, {
      plugged: () => this.#plugged,
      claim: () => this.#claim(device),
      release: () => this.#release(device),
      written: bytes => this.line.receive(bytes),
    })
    return [device]
  }

  fault(fault: UsbFault): void {
    this.#faults.add(fault)
  }

  unplug(): void {
    this.#plugged = false
    this.line.sam.powerOff()
    this.#claimant?.lose()
  }

  replug(): void {
    this.#plugged = true
  }

  #claim(device: UsbStandInDevice): void {
    if (this.#claimant) throw new Error('claimInterface error: interface is busy (errno 16)')
    this.#claimant = device
    this.line.connect(bytes => device.deliver(bytes))
  }

  #release(device: UsbStandInDevice): void {
    if (this.#claimant !== device) return
    this.#claimant = undefined
    this.line.disconnect()
  }
}
