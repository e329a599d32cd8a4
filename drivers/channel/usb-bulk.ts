import { ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import type { OpenChannel } from './channel.ts'
import { hexId } from './device-info.ts'
import { POLLING_DEFAULTS, PolledChannel, type PollingOptions } from './polled-channel.ts'
import { BulkDevice, type BulkPipes } from './usb/bulk-device.ts'
import { textIfReadable, usbDevices, usbPath } from './usb/list-usb.ts'
import { loadWebUsb, type WebUsb, type WebUsbDevice, type WebUsbEndpoint } from './usb/web-usb.ts'
import { within } from './within.ts'

export interface UsbBulkOptions extends Partial<PollingOptions> {
  /** Four hexadecimal digits. A dozen makers share 0400:C35A. */
  readonly vendorId: string
  readonly productId: string
  /** Picks one of several devices. */
  readonly serialNumber?: string
  /** Picks one without a serial number: the path from `listUsbDevices`. */
  readonly path?: string
  /** Header and Len on the first pair of pipes, the rest on the second, as one vendor documents. Default false. */
  readonly twoPairs?: boolean
  /** Default: the optional npm package `usb`, loaded at the first call. */
  readonly webUsb?: WebUsb
  /** For tests. */
  readonly platform?: NodeJS.Platform
}

const INTERFACE = 0

/**
 * A reader on bulk pipes. Rejects with R101 (missing), R103 (held by a program or driver), R104 (no permission), R106,
 * R108, R109 (package missing), R115 (Windows: bound to the vendor's driver), R116 (several match).
 */
export function usbBulkChannel(options: UsbBulkOptions): OpenChannel {
  const { hangMs, readMs } = withDefaults(POLLING_DEFAULTS, options)
  return async signal => {
    const device = chosen(await usbDevices(options.webUsb ?? (await loadWebUsb())), options)
    const name = `${options.vendorId}:${options.productId} ${usbPath(device)}`
    const leave = () => device.close().catch(() => {})
    try {
      await within(hangMs, device.open(), { signal, late: leave })
    } catch (cause) {
      throw openError(cause, name, options.platform)
    }
    try {
      const pipes = bulkPipes(device, options.twoPairs ?? false)
      await within(hangMs, device.claimInterface(INTERFACE), { signal, late: leave })
      return await PolledChannel.open(name, new BulkDevice(device, INTERFACE, pipes, hangMs), { readMs, hangMs })
    } catch (cause) {
      await within(hangMs, leave()).catch(() => {})
      throw cause instanceof ReaderError ? cause : openError(cause, name, options.platform)
    }
  }
}

function chosen(devices: readonly WebUsbDevice[], options: UsbBulkOptions): WebUsbDevice {
  const ids = `${options.vendorId}:${options.productId}`
  const found = devices.filter(
    device =>
      `${hexId(device.vendorId)}:${hexId(device.productId)}` === ids.toUpperCase() &&
      (options.path === undefined || usbPath(device) === options.path) &&
      (options.serialNumber === undefined || textIfReadable(() => device.serialNumber) === options.serialNumber),
  )
  const [device, another] = found
  if (!device) throw new ReaderError('R101', ids)
  if (another) throw new ReaderError('R116', found.map(usbPath).join(' '))
  return device
}

/** Picks pipes by direction: drivers disagree about indexes. */
function bulkPipes(device: WebUsbDevice, twoPairs: boolean): [BulkPipes, BulkPipes?] {
  const interfaces = device.configuration?.interfaces ?? []
  const endpoints = interfaces.find(found => found.interfaceNumber === INTERFACE)?.alternate.endpoints ?? []
  const bulk = (direction: WebUsbEndpoint['direction']) =>
    endpoints.filter(endpoint => endpoint.type === 'bulk' && endpoint.direction === direction)
  const pair = (index: number): BulkPipes => {
    const [into, out] = [bulk('in')[index], bulk('out')[index]]
    if (!into || !out) throw new Error(`no pair ${index + 1} of bulk endpoints on interface ${INTERFACE}`)
    return { in: into, out }
  }
  return twoPairs ? [pair(0), pair(1)] : [pair(0)]
}

/** nusb reports errors as text with the system's number: errno on Linux, Win32 on Windows, IOReturn on macOS. */
function openError(cause: unknown, name: string, platform: NodeJS.Platform = process.platform): ReaderError {
  const text = cause instanceof Error ? cause.message : ''
  const causes = [
    ['R115', platform === 'win32' ? /incompatible driver|not.?supported|unsupported/i : undefined],
    ['R101', /errno (2|19)\b|error (2|1167)\b|disconnected|device not found/i],
    ['R103', /errno 16\b|error (5|32)\b|busy|already claimed|exclusive|0xe00002c5/i],
    ['R104', /errno (1|13)\b|permission denied|0xe00002e2/i],
  ] as const
  const code = causes.find(([, pattern]) => pattern?.test(text))?.[0] ?? 'R108'
  return new ReaderError(code, name, { cause })
}
