import type { OpenChannel } from '../channel/channel.ts'
import { serialChannel, serialChannels } from '../channel/serial.ts'
import { tcpChannel } from '../channel/tcp.ts'
import { UsageError } from './usage.ts'

/** The options that name a reader, as `parseArgs` wants them. */
export const SOURCE_OPTIONS = {
  port: { type: 'string' },
  tcp: { type: 'string' },
  baud: { type: 'string' },
} as const

interface SourceValues {
  readonly port?: string | undefined
  readonly tcp?: string | undefined
  readonly baud?: string | undefined
}

/** Exactly one of --port and --tcp. Throws UsageError otherwise. */
export function channelsFrom(values: SourceValues): readonly OpenChannel[] {
  if ((values.port === undefined) === (values.tcp === undefined)) {
    throw new UsageError('请用 --port 或 --tcp 指定一个读卡器 / name one reader with --port or --tcp')
  }
  if (values.tcp !== undefined && values.baud !== undefined) {
    throw new UsageError('--baud 只用于串口 / is for serial ports only')
  }
  if (values.port !== undefined) {
    if (values.baud === undefined) return serialChannels(values.port)
    return [serialChannel({ path: values.port, baudRate: wholeNumber('--baud', values.baud, 300, 4_000_000) })]
  }
  return [tcpChannel(tcpAddress(values.tcp ?? ''))]
}

/** `HOST:PORT`, `[::1]:PORT`. */
export function tcpAddress(text: string): { host: string; port: number } {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]+)):(?<port>\d+)$/.exec(text)
  const host = match?.groups?.['v6'] ?? match?.groups?.['host']
  if (!host) throw new UsageError(`--tcp: HOST:PORT (${text})`)
  return { host, port: wholeNumber('--tcp', match?.groups?.['port'] ?? '', 1, 65_535) }
}

/** Throws UsageError when the text is no whole number in the range. */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) throw new UsageError(`${option}: ${min}–${max} (${text})`)
  return value
}
