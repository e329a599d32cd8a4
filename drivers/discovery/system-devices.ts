import { listSerialPorts } from '../channel/list-serial.ts'
import type { DeviceLister } from './plugged-devices.ts'
import { type ChannelOpeners, serialWays } from './ways.ts'

/** The devices of this machine. */
export const SYSTEM_DEVICES: DeviceLister = { serial: listSerialPorts }

/** How they are opened. */
export const SYSTEM_CHANNELS: ChannelOpeners = { serial: serialWays }
