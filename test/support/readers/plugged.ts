import { readFileSync } from 'node:fs'
import { parseDeviceTable } from '../../../drivers/discovery/device-table.ts'
import type { DeviceTable } from '../../../drivers/discovery/device-table-schema.ts'
import { NO_DEVICES, type PluggedDevices } from '../../../drivers/discovery/plugged-devices.ts'

const TABLE_FILE = new URL('../../../drivers/discovery/device-table.json', import.meta.url)

export function tableJson(): Record<string, unknown> & {
  devices: Record<string, unknown>[]
  deny: Record<string, unknown>[]
} {
  return JSON.parse(readFileSync(TABLE_FILE, 'utf8'))
}

export const TABLE: DeviceTable = parseDeviceTable(tableJson(), 'test')

export const BULK_READER = { vendorId: '0400', productId: 'C35A' }
export const HID_READER = { vendorId: '2B8B', productId: '2721' }
export const SHARED = { vendorId: '0483', productId: '5750' }
export const CH340 = { vendorId: '1A86', productId: '7523' }
export const MODEM = { vendorId: '2C7C', productId: '0125' }
export const BOOT_LOADER = { vendorId: '0483', productId: 'DF11' }
export const UNKNOWN = { vendorId: 'ABCD', productId: '0001' }

export function plugged(lists: Partial<PluggedDevices>): PluggedDevices {
  return { ...NO_DEVICES, ...lists }
}
