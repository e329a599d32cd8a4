import type { WebUsb, WebUsbDevice } from '../channel/usb/web-usb.ts'
import { withDefaults } from '../with-defaults.ts'
import type { SimulatedLine } from './line.ts'
import type { UsbFault } from './usb-fault.ts'
import { UsbStandInDevice } from './usb-stand-in-device.ts'
import { USB_STAND_IN_DEFAULTS, type UsbStandInOptions } from './usb-stand-in-options.ts'
import { WaitingFaults } from './waiting-faults.ts'

export class UsbStandIn implements WebUsb {
  readonly line: SimulatedLine
  readonly #options: UsbStandInOptions
  readonly #faults = new WaitingFaults<UsbFault>()
  #plugged = true
  #claimant: UsbStandInDevice | undefined

  /** Give `line` a baud rate of 0: answers must arrive whole. */
  constructor(line: SimulatedLine, options: Partial<UsbStandInOptions> = {}) {
    this.line = line
    this.#options = withDefaults(USB_STAND_IN_DEFAULTS, options)
  }

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
    this.line.powerOff()
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
