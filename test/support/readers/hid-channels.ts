import { expect, onTestFinished } from 'vitest'
import type { Channel } from '../../../drivers/channel/channel.ts'
import { type HidChannelOptions, hidChannel } from '../../../drivers/channel/hid/hid-channel.ts'
import { hidProfile } from '../../../drivers/channel/hid/hid-profile.ts'
import type { NodeHid, NodeHidHandle } from '../../../drivers/channel/hid/node-hid.ts'
import { HidStandIn, type HidStandInOptions } from '../../../drivers/simulator/hid-stand-in.ts'
import { hex, toHex } from './hex.ts'
import { simulatedLine } from './simulated-reader.ts'

export const STATUS = hex('AAAAAA9669000311FFED')
export const OK = 'AAAAAA9669000400009094'
export const PATH = '/dev/hidraw-simulated'
export const RAW = hidProfile('raw', { beforeReadMs: 0 })
export const SHORT = { readMs: 5, hangMs: 1000 }
export const REPORT = Buffer.concat([hex(OK), new Uint8Array(53)])

export function standIn(options: Partial<HidStandInOptions> = {}): HidStandIn {
  const selectsWhenFound = options.profile?.skipSelect ?? false
  return new HidStandIn(simulatedLine({ selectsWhenFound }), { reportMs: 0, ...options })
}

export async function open(nodeHid: NodeHid, options: Partial<HidChannelOptions> = {}): Promise<Listened> {
  const channel = await hidChannel({ path: PATH, profile: RAW, nodeHid, ...SHORT, ...options })()
  onTestFinished(() => channel.close())
  return new Listened(channel)
}

/** Notes bytes and closing. */
export class Listened {
  readonly channel: Channel
  received = ''
  readonly ends: (string | undefined)[] = []

  constructor(channel: Channel) {
    this.channel = channel
    channel.onData(bytes => {
      this.received += toHex(bytes)
    })
    channel.onClosed(error => this.ends.push(error?.code))
  }

  async until(received: string): Promise<void> {
    await expect.poll(() => this.received, { interval: 2 }).toBe(received)
  }
}

/** The test ends its reads. */
export class SlowHandle implements NodeHidHandle {
  readonly calls: string[] = []
  readonly reads: PromiseWithResolvers<Buffer>[] = []
  /** Number of empty reads first. */
  empty = 1

  async read(): Promise<Buffer> {
    if (this.empty-- > 0) return Buffer.alloc(0)
    this.calls.push('read')
    const read = Promise.withResolvers<Buffer>()
    this.reads.push(read)
    const bytes = await read.promise
    this.calls.push('read ended')
    return bytes
  }

  async write(values: Buffer | number[]): Promise<number> {
    this.calls.push('write')
    return values.length
  }

  async close(): Promise<void> {
    this.calls.push('closed')
  }

  get nodeHid(): NodeHid {
    return { devicesAsync: async () => [], HIDAsync: { open: async () => this } }
  }
}

export const someTime = (ms = 60) => new Promise(resolve => setTimeout(resolve, ms))
