import type { DeviceInfo } from '../channel/device-info.ts'
import type { HidDeviceInfo } from '../channel/hid/node-hid.ts'
import type { SerialPortInfo } from '../channel/list-serial.ts'
import { within } from '../channel/within.ts'
import { ReaderError } from '../error.ts'

export interface DeviceLister {
  readonly serial: () => Promise<readonly SerialPortInfo[]>
  readonly hid?: () => Promise<readonly HidDeviceInfo[]>
  readonly usbBulk?: () => Promise<readonly DeviceInfo[]>
}

export interface PluggedDevices {
  readonly serial: readonly SerialPortInfo[]
  readonly hid: readonly HidDeviceInfo[]
  readonly usbBulk: readonly DeviceInfo[]
}

export type DeviceKind = keyof PluggedDevices

/** Likeliest first; faults are reported in this order. */
export const DEVICE_KINDS = ['serial', 'hid', 'usbBulk'] as const satisfies readonly DeviceKind[]

export const NO_DEVICES: PluggedDevices = { serial: [], hid: [], usbBulk: [] }

/** E.g. R107 (no udevadm), R109 (no libusb), R108 with a detail that begins with `list`. */
export type ListingFaults = { readonly [kind in DeviceKind]?: ReaderError }

export interface Listing {
  readonly devices: PluggedDevices
  readonly faults: ListingFaults
}

export interface ListingOptions {
  /** Per list, ms. Range 100–60,000. Default 10,000: udevadm takes well below a second. */
  readonly timeoutMs?: number
  /** Ends the waiting, not the lists. */
  readonly signal?: AbortSignal
}

/** Never rejects: a list that fails keeps its devices in `before`, since they may still be there. */
export async function listDevices(
  lister: DeviceLister,
  { timeoutMs = 10_000, signal }: ListingOptions = {},
  before: PluggedDevices = NO_DEVICES,
): Promise<Listing> {
  const faults: { [kind in DeviceKind]?: ReaderError } = {}
  const look = async <Info>(
    kind: DeviceKind,
    list: (() => Promise<readonly Info[]>) | undefined,
    old: readonly Info[],
  ) => {
    if (!list) return []
    try {
      return await within(timeoutMs, list(), { signal })
    } catch (error) {
      // R108 of a list, not of a device.
      const ofList = error instanceof ReaderError && (error.code !== 'R108' || error.detail?.startsWith('list'))
      faults[kind] = ofList ? error : new ReaderError('R108', `list ${kind}`, { cause: error })
      return old
    }
  }
  const [serial, hid, usbBulk] = await Promise.all([
    look('serial', lister.serial, before.serial),
    look('hid', lister.hid, before.hid),
    look('usbBulk', lister.usbBulk, before.usbBulk),
  ])
  return { devices: { serial, hid, usbBulk }, faults }
}
