import { framingOf } from '../channel/hid/framings.ts'
import { type HidProfile, hidProfile } from '../channel/hid/hid-profile.ts'
import type { NodeHid, NodeHidDevice, NodeHidHandle } from '../channel/hid/node-hid.ts'
import { withDefaults } from '../with-defaults.ts'
import type { HidFault } from './hid-fault.ts'
import { HidStandInHandle } from './hid-stand-in-handle.ts'
import type { SimulatedLine } from './line.ts'
import { WaitingFaults } from './waiting-faults.ts'

export interface HidStandInOptions {
  readonly path: string
  readonly vendorId: number
  readonly productId: number
  readonly profile: HidProfile
  /** Between two reports, ms; 0 for no pacing. Default 1, as on a full-speed interrupt endpoint. */
  readonly reportMs: number
  /** `silent` never answers; `keyboard` sends keys all the time. Default `reader`. */
  readonly kind: 'reader' | 'silent' | 'keyboard'
}

export const HID_STAND_IN_DEFAULTS: HidStandInOptions = {
  path: '/dev/hidraw-simulated',
  vendorId: 0x2b8b,
  productId: 0x2721,
  profile: hidProfile('raw'),
  reportMs: 1,
  kind: 'reader',
}

export class HidStandIn implements NodeHid {
  readonly line: SimulatedLine
  readonly HIDAsync = { open: (path: string) => this.#open(path) }
  readonly #options: HidStandInOptions
  readonly #faults = new WaitingFaults<HidFault>()
  #path: string | undefined
  #handle: HidStandInHandle | undefined

  /** Give `line` a baud rate of 0: reports pace the answers. */
  constructor(line: SimulatedLine, options: Partial<HidStandInOptions> = {}) {
    this.line = line
    this.#options = withDefaults(HID_STAND_IN_DEFAULTS, options)
    this.#path = this.#options.path
  }

  get opened(): boolean {
    return this.#handle !== undefined
  }

  async devicesAsync(): Promise<readonly NodeHidDevice[]> {
    if (this.#path === undefined) return []
    const { vendorId, productId, kind } = this.#options
    const [usagePage, usage] = kind === 'keyboard' ? [1, 6] : [0xff00, 1]
    return [
      {
        path: this.#path,
        vendorId,
        productId,
        product: 'Simulated reader',
        release: 1,
        interface: 0,
        usagePage,
        usage,
      },
    ]
  }

  fault(fault: HidFault): void {
    this.#faults.add(fault)
  }

  deliver(report: Uint8Array): void {
    this.#handle?.deliver([report])
  }

  unplug(): void {
    this.#path = undefined
    this.line.powerOff()
    this.#handle?.lose()
  }

  /** Systems often assign another path. */
  replug(path = this.#options.path): void {
    this.#path = path
  }

  async #open(path: string): Promise<NodeHidHandle> {
    if (this.#faults.take('openHangs')) return new Promise(() => {})
    const refuse = (words: string) => new Error(`cannot open device with path ${path}: ${words}`)
    const refused = this.#faults.take('openRefused')
    if (refused) throw refuse(refused.message)
    if (path !== this.#path) throw refuse('No such file or directory')
    if (this.#handle) throw refuse('Device or resource busy')

    const { profile, reportMs, kind } = this.#options
    const framing = framingOf(profile)
    const requests = framing.requestDecoder()
    const handle = new HidStandInHandle({
      reportMs,
      faults: this.#faults,
      written: report => {
        if (kind === 'reader') this.line.receive(requests.push(report.subarray(1)))
      },
      closed: () => {
        if (this.#handle !== handle) return
        this.#handle = undefined
        this.line.disconnect()
      },
    })
    const numbered = (reports: readonly Uint8Array[]) =>
      profile.reportId === 0 ? reports : reports.map(report => Uint8Array.of(profile.reportId, ...report))
    this.line.connect(bytes => handle.deliver(numbered(framing.encodeAnswer(bytes))))
    handle.waiting(this.#faults.take('staleReports')?.reports ?? [])
    if (kind === 'keyboard') handle.typeForEver()
    this.#handle = handle
    return handle
  }
}
