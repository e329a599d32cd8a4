import type { OpenChannel } from '../channel/channel.ts'
import { systemConsoles } from '../discovery/consoles.ts'
import { loadDeviceTable } from '../discovery/device-table.ts'
import { guardedWays, type NamedReaderGuard } from '../discovery/named-reader.ts'
import { READER_ADDRESS } from '../discovery/reader-address.ts'
import { ReaderFinder } from '../discovery/reader-finder.ts'
import { CardReader } from '../reader/card-reader.ts'
import type { ReaderOptions } from '../reader/options.ts'
import { wholeNumber } from './arguments.ts'
import { channelsFrom, DEVICE_OPTIONS, type DeviceValues } from './device-options.ts'
import { reportError } from './output.ts'
import { UsageError } from './usage.ts'

/** See SamClientOptions. */
const MOST_SLOW = 10

export const READER_OPTIONS = {
  ...DEVICE_OPTIONS,
  hid: { type: 'string' },
  usb: { type: 'string' },
  auto: { type: 'boolean', default: false },
  table: { type: 'string' },
  slow: { type: 'string' },
} as const

export interface ReaderValues extends DeviceValues {
  readonly hid?: string | undefined
  readonly usb?: string | undefined
  readonly auto: boolean
  readonly table?: string | undefined
  readonly slow?: string | undefined
}

export interface OpenedReader {
  readonly reader: CardReader
  stop(): Promise<void>
}

/** The named reader or, with --auto, the one that is plugged in. Throws UsageError unless exactly one is named. */
export async function readerFrom(values: ReaderValues): Promise<OpenedReader> {
  const options = optionsFrom(values)
  if (!values.auto) {
    const reader = new CardReader(await waysFrom(values), options)
    return { reader, stop: () => reader.stop() }
  }
  if ([values.port, values.tcp, values.hid, values.usb].some(named => named !== undefined)) {
    throw new UsageError('--auto 不与其他设备选项同用 / names no device beside itself')
  }
  const { table, fault } = await loadDeviceTable(values.table)
  if (fault) throw fault
  const finder = new ReaderFinder({ table, consoles: await systemConsoles(), onNote: reportError })
  const reader = new CardReader(finder, options)
  finder.follow(reader)
  return {
    reader,
    stop: async () => {
      await reader.stop()
      await finder.stop()
    },
  }
}

export function optionsFrom({ slow }: ReaderValues): Partial<ReaderOptions> {
  if (slow === undefined) return {}
  return { sam: { timeoutScale: wholeNumber('--slow', slow, 1, MOST_SLOW) } }
}

/** Ways to the named reader; none opens a denied or other device. */
export async function waysFrom(values: ReaderValues): Promise<readonly OpenChannel[]> {
  const { hid, usb } = values
  if (values.auto) throw new UsageError('--auto')
  if (values.table !== undefined) throw new UsageError('--table: --auto')
  if (hid === undefined && usb === undefined) {
    const ways = channelsFrom(values)
    return values.port === undefined ? ways : guardedWays(`serial:${values.port}`, await builtInGuard(), ways)
  }
  if (values.port !== undefined || values.tcp !== undefined || (hid !== undefined && usb !== undefined)) {
    throw new UsageError('请只指定一个设备 / name one device: --port, --tcp, --hid, --usb')
  }
  if (values.baud !== undefined) throw new UsageError('--baud 只用于串口 / is for serial ports only')
  const address = hid === undefined ? `usb:${usb}` : `hid:${hid}`
  if (!READER_ADDRESS.test(address)) throw new UsageError('--usb VID:PID[:SERIAL], --hid PATH')
  return guardedWays(address, await builtInGuard())
}

async function builtInGuard(): Promise<NamedReaderGuard> {
  const { table } = await loadDeviceTable()
  return { table, consoles: await systemConsoles() }
}
