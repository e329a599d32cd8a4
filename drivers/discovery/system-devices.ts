import { hidChannel } from '../channel/hid/hid-channel.ts'
import { HID_PROFILES, type HidProfile, hidProfile } from '../channel/hid/hid-profile.ts'
import { listHidDevices } from '../channel/hid/node-hid.ts'
import { listSerialPorts } from '../channel/list-serial.ts'
import { listUsbDevices } from '../channel/usb/list-usb.ts'
import { usbBulkChannel } from '../channel/usb-bulk.ts'
import type { HidProfileEntry } from './device-table-schema.ts'
import type { DeviceLister } from './plugged-devices.ts'
import { type ChannelOpeners, serialWays } from './ways.ts'

export const SYSTEM_DEVICES: DeviceLister = {
  serial: listSerialPorts,
  hid: () => listHidDevices(),
  usbBulk: () => listUsbDevices(),
}

export const SYSTEM_CHANNELS: ChannelOpeners = {
  serial: serialWays,
  hid: (path, entry) =>
    profilesOf(entry).map(profile => ({ name: profile.framing, open: hidChannel({ path, profile }) })),
  usbBulk: device => [{ name: 'bulk', open: usbBulkChannel(device) }],
}

function profilesOf({ framing, ...changes }: Partial<HidProfileEntry> = {}): readonly HidProfile[] {
  return framing ? [hidProfile(framing, changes)] : HID_PROFILES
}
