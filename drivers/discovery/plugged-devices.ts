import type { SerialPortInfo } from '../channel/list-serial.ts'
import { within } from '../channel/within.ts'
import { ReaderError } from '../error.ts'
import type { UsbIds } from './usb-ids.ts'

/** What the lists of HID and USB devices tell of each. Ids are four hexadecimal digits, upper case. */
export interface UsbDeviceInfo extends UsbIds {
  /** What the system opens it by, or where it is plugged in. It may change whenever it is plugged in again. */
  readonly path?: string
  readonly manufacturer?: string
  readonly product?: string
  readonly serialNumber?: string
}

/** One HID interface; where the system tells them apart, one collection of it. */
export interface HidDeviceInfo extends UsbDeviceInfo {
  readonly path: string
  readonly usagePage?: number
  readonly usage?: number
  readonly interfaceNumber?: number
}

/** The lists of this machine. A kind that is left out is not looked for. */
export interface DeviceLister {
  readonly serial: () => Promise<readonly SerialPortInfo[]>
  readonly hid?: () => Promise<readonly HidDeviceInfo[]>
  readonly usbBulk?: () => Promise<readonly UsbDeviceInfo[]>
}

export interface PluggedDevices {
  readonly serial: readonly SerialPortInfo[]
  readonly hid: readonly HidDeviceInfo[]
  readonly usbBulk: readonly UsbDeviceInfo[]
}

export type DeviceKind = keyof PluggedDevices

/** The likeliest first, and the order in which faults are told. */
export const DEVICE_KINDS = ['serial', 'hid', 'usbBulk'] as const satisfies readonly DeviceKind[]

export const NO_DEVICES: PluggedDevices = { serial: [], hid: [], usbBulk: [] }

/** Why a kind could not be listed, e.g. R107 (no udevadm), R109 (no libusb), or R108, whose detail begins with `list`. */
export type ListingFaults = { readonly [kind in DeviceKind]?: ReaderError }

export interface Listing {
  readonly devices: PluggedDevices
  readonly faults: ListingFaults
}

export interface ListingOptions {
  /** A list that takes longer has failed, ms. Range 100–60,000. Default 10,000: udevadm takes well under a second. */
  readonly timeoutMs?: number
  /** Ends the waiting, not the lists themselves. */
  readonly signal?: AbortSignal
}

/**
 * Lists every kind at once. Never rejects: a kind that fails keeps what `before` held of it, since a failed look is no
 * proof that anything was unplugged, and the other kinds go on.
 */
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
      // R108 of a list says so in its detail: no device has failed.
      const told = error instanceof ReaderError && (error.code !== 'R108' || error.detail?.startsWith('list'))
      faults[kind] = told ? error : new ReaderError('R108', `list ${kind}`, { cause: error })
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
