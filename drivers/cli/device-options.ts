import type { OpenChannel } from '../channel/channel.ts'
import { serialChannel, serialChannels } from '../channel/serial.ts'
import { tcpChannel } from '../channel/tcp.ts'
import { wholeNumber } from './arguments.ts'
import { UsageError } from './usage.ts'

export const DEVICE_OPTIONS = {
  port: { type: 'string' },
  tcp: { type: 'string' },
  baud: { type: 'string' },
} as const

export interface DeviceValues {
  readonly port?: string | undefined
  readonly tcp?: string | undefined
  readonly baud?: string | undefined
}

/** Throws UsageError unless exactly one of --port and --tcp is given. Without --baud all rates are tried. */
export function channelsFrom(values: DeviceValues): readonly OpenChannel[] {
  refuseUnclear(values)
  if (values.port !== undefined && values.baud === undefined) return serialChannels(values.port)
  return [channelFrom(values, 115_200)]
}

/** For a device that cannot be asked for its rate. */
export function channelFrom(values: DeviceValues, defaultBaud: number): OpenChannel {
  refuseUnclear(values)
  if (values.port === undefined) return tcpChannel(tcpAddress(values.tcp ?? ''))
  const baudRate = values.baud === undefined ? defaultBaud : wholeNumber('--baud', values.baud, 300, 4_000_000)
  return serialChannel({ path: values.port, baudRate })
}

function refuseUnclear(values: DeviceValues): void {
  if ((values.port === undefined) === (values.tcp === undefined)) {
    throw new UsageError('请用 --port 或 --tcp 指定一个设备 / name one device with --port or --tcp')
  }
  if (values.tcp !== undefined && values.baud !== undefined) {
    throw new UsageError('--baud 只用于串口 / is for serial ports only')
  }
}

export function tcpAddress(text: string): { host: string; port: number } {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]+)):(?<port>\d+)$/.exec(text)
  const host = match?.groups?.['v6'] ?? match?.groups?.['host']
  if (!host) throw new UsageError(`--tcp: HOST:PORT (${text})`)
  return { host, port: wholeNumber('--tcp', match?.groups?.['port'] ?? '', 1, 65_535) }
}
