import type { OpenChannel } from '../channel/channel.ts'
import { serialChannel, serialChannels } from '../channel/serial.ts'
import { tcpChannel } from '../channel/tcp.ts'
import { ReaderError } from '../error.ts'
import { UsageError } from './usage.ts'

/** The options that name a reader, as `parseArgs` wants them. */
export const SOURCE_OPTIONS = {
  port: { type: 'string' },
  tcp: { type: 'string' },
  baud: { type: 'string' },
} as const

export interface SourceValues {
  readonly port?: string | undefined
  readonly tcp?: string | undefined
  readonly baud?: string | undefined
}

/** Exactly one of --port and --tcp. A port whose rate is not given is tried at all. Throws UsageError otherwise. */
export function channelsFrom(values: SourceValues): readonly OpenChannel[] {
  refuseUnclear(values)
  if (values.port !== undefined && values.baud === undefined) return serialChannels(values.port)
  return [channelFrom(values, 115_200)]
}

/** The same for a device whose rate cannot be found out by asking it. */
export function channelFrom(values: SourceValues, defaultBaud: number): OpenChannel {
  refuseUnclear(values)
  if (values.port === undefined) return tcpChannel(tcpAddress(values.tcp ?? ''))
  const baudRate = values.baud === undefined ? defaultBaud : wholeNumber('--baud', values.baud, 300, 4_000_000)
  return serialChannel({ path: values.port, baudRate })
}

function refuseUnclear(values: SourceValues): void {
  if ((values.port === undefined) === (values.tcp === undefined)) {
    throw new UsageError('请用 --port 或 --tcp 指定一个设备 / name one device with --port or --tcp')
  }
  if (values.tcp !== undefined && values.baud !== undefined) {
    throw new UsageError('--baud 只用于串口 / is for serial ports only')
  }
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

/** Why a simulator cannot serve on the port it was told to; any other failure as it is. */
export function portTaken(cause: NodeJS.ErrnoException, port: string | undefined): Error {
  if (cause.code === 'EADDRINUSE') return new ReaderError('R103', `127.0.0.1:${port}`, { cause })
  if (cause.code === 'EACCES') return new ReaderError('R104', `127.0.0.1:${port}`, { cause })
  return cause
}

/** Throws UsageError when the text is none of the choices. */
export function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(each => each === text)
  if (choice === undefined) throw new UsageError(`${option}: ${choices.join('|')} (${text})`)
  return choice
}
