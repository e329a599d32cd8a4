import type { NodeHidHandle } from '../channel/hid/node-hid.ts'
import type { HidFault } from './hid-fault.ts'
import { Inbox } from './inbox.ts'
import type { WaitingFaults } from './waiting-faults.ts'

export interface HidStandInHandleOptions {
  readonly reportMs: number
  readonly faults: WaitingFaults<HidFault>
  readonly written: (report: Uint8Array) => void
  readonly closed: () => void
}

const KEY_MS = 5
/** Boot protocol report for key A. */
const KEY_A = Uint8Array.of(0, 0, 4, 0, 0, 0, 0, 0)

/** Like the native module, does one thing at a time: a write waits for the current read. */
export class HidStandInHandle implements NodeHidHandle {
  readonly #options: HidStandInHandleOptions
  readonly #inbox: Inbox
  #turn: Promise<unknown> = Promise.resolve()
  #typing: NodeJS.Timeout | undefined
  #ended = false

  constructor(options: HidStandInHandleOptions) {
    this.#options = options
    this.#inbox = new Inbox(options.reportMs)
  }

  read(timeoutMs?: number): Promise<Buffer | undefined> {
    return this.#inTurn(async () => {
      if (this.#options.faults.take('readHangs')) await new Promise(() => {})
      return Buffer.from((await this.#inbox.fetch(timeoutMs)) ?? [])
    })
  }

  write(values: Buffer | number[]): Promise<number> {
    return this.#inTurn(async () => {
      if (this.#ended) throw new Error('Cannot write to hid device')
      if (this.#options.faults.take('writeHangs')) await new Promise(() => {})
      if (this.#options.faults.take('shortWrite')) return values.length - 1
      this.#options.written(Uint8Array.from(values))
      return values.length
    })
  }

  close(): Promise<void> {
    return this.#inTurn(async () => this.#end('device has been closed'))
  }

  deliver(reports: readonly Uint8Array[]): void {
    this.#inbox.send(reports)
  }

  waiting(reports: readonly Uint8Array[]): void {
    this.#inbox.put(reports)
  }

  typeForEver(): void {
    this.#typing = setInterval(() => this.#inbox.put([KEY_A]), KEY_MS)
  }

  lose(): void {
    this.#end('could not read data from device')
  }

  #end(message: string): void {
    if (this.#ended) return
    this.#ended = true
    clearInterval(this.#typing)
    this.#inbox.end(new Error(message))
    this.#options.closed()
  }

  #inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(step)
    this.#turn = result.catch(() => {})
    return result
  }
}
