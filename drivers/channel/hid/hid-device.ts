import { setTimeout as sleep } from 'node:timers/promises'
import type { PolledDevice } from '../polled-channel.ts'
import { within } from '../within.ts'
import type { HidFraming, ReportDecoder } from './framing.ts'
import { framingOf } from './framings.ts'
import type { HidProfile } from './hid-profile.ts'
import type { NodeHidHandle } from './node-hid.ts'

const CMD_AT = 7
const READ_CMD = 0x30

export class HidDevice implements PolledDevice {
  readonly #handle: NodeHidHandle
  readonly #profile: HidProfile
  readonly #hangMs: number
  readonly #framing: HidFraming
  readonly #decoder: ReportDecoder
  #notBefore = 0

  constructor(handle: NodeHidHandle, profile: HidProfile, hangMs: number) {
    this.#handle = handle
    this.#profile = profile
    this.#hangMs = hangMs
    this.#framing = framingOf(profile)
    this.#decoder = this.#framing.answerDecoder()
  }

  async read(ms: number): Promise<Uint8Array | undefined> {
    const pause = this.#notBefore - performance.now()
    if (pause > 0) {
      await sleep(Math.min(ms, pause))
      return undefined
    }
    const report = await this.#handle.read(ms)
    return report?.length ? report : undefined
  }

  decode(report: Uint8Array): Uint8Array {
    return this.#decoder.push(withoutNumber(report, this.#profile))
  }

  async write(frame: Uint8Array): Promise<void> {
    for (const [index, payload] of this.#framing.encodeRequest(frame).entries()) {
      if (index > 0) await sleep(this.#profile.afterWriteMs)
      const report = Buffer.from([this.#profile.reportId, ...payload])
      const written = await within(this.#hangMs, this.#handle.write(report))
      // Windows pads a report to the size the device declares and counts the padding.
      if (written < report.length) throw new Error(`${written} of ${report.length} bytes written`)
    }
    if (frame[CMD_AT] === READ_CMD) this.#notBefore = performance.now() + this.#profile.beforeReadMs
  }

  reset(): void {
    this.#notBefore = 0
    this.#decoder.reset()
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

/** Systems prefix the report number, some even when the device has none. */
function withoutNumber(report: Uint8Array, { reportId, reportSize }: HidProfile): Uint8Array {
  return report.length === reportSize + 1 && report[0] === reportId ? report.subarray(1) : report
}
