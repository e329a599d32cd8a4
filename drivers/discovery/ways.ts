import type { OpenChannel } from '../channel/channel.ts'
import { BAUD_RATES, serialChannel } from '../channel/serial.ts'
import { ReaderError } from '../error.ts'
import type { HidProfileEntry } from './device-table-schema.ts'
import type { PhysicalDevice } from './physical-device.ts'
import type { UsbIds } from './usb-ids.ts'

/** One way to reach a device, e.g. a baud rate or HID framing. The name is remembered. */
export interface Way {
  readonly name: string
  readonly open: OpenChannel
}

/** Likeliest way first. Devices of a missing kind cannot be opened. */
export interface ChannelOpeners {
  readonly serial: (path: string) => readonly Way[]
  readonly hid?: (path: string, profile: HidProfileEntry | undefined) => readonly Way[]
  readonly usbBulk?: (device: UsbIds & { readonly serialNumber?: string; readonly path?: string }) => readonly Way[]
}

export function serialWays(path: string): readonly Way[] {
  return BAUD_RATES.map(baudRate => ({ name: String(baudRate), open: serialChannel({ path, baudRate }) }))
}

/** The last good way first. Throws R109 when the kind cannot be opened. */
export function waysTo(
  device: PhysicalDevice & { readonly profile?: HidProfileEntry },
  openers: ChannelOpeners,
  lastWay?: string,
): readonly Way[] {
  const ways = waysOf(device, openers)
  if (!ways) throw new ReaderError('R109', device.kind)
  return ways.toSorted((a, b) => Number(b.name === lastWay) - Number(a.name === lastWay))
}

function waysOf(
  { kind, path, ids, serialNumber, profile }: PhysicalDevice & { readonly profile?: HidProfileEntry },
  openers: ChannelOpeners,
): readonly Way[] | undefined {
  switch (kind) {
    case 'serial':
      return path === undefined ? undefined : openers.serial(path)
    case 'hid':
      return path === undefined ? undefined : openers.hid?.(path, profile)
    case 'usbBulk':
      return (
        ids &&
        openers.usbBulk?.({
          ...ids,
          ...(serialNumber === undefined ? {} : { serialNumber }),
          ...(path === undefined ? {} : { path }),
        })
      )
  }
}
