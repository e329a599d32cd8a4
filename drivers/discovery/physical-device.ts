import type { DeviceInfo } from '../channel/device-info.ts'
import type { Bilingual } from './bilingual.ts'
import { chooseNode, hidDevices } from './hid-interface.ts'
import type { DeviceKind, PluggedDevices } from './plugged-devices.ts'
import { idsText, sameIds, type UsbIds } from './usb-ids.ts'

/** One device on one cable, in the list that reaches it best. */
export interface PhysicalDevice {
  /** Stable while plugged in; with a serial number also later. */
  readonly id: string
  readonly kind: DeviceKind
  /** Missing on some systems; then it is opened by its ids. */
  readonly path?: string
  readonly ids?: UsbIds
  readonly serialNumber?: string
  readonly manufacturer?: string
  readonly product?: string
  readonly otherUse?: Bilingual
  readonly unclearUse?: true
}

/** Also distinguishes devices with the same `id`. */
export function deviceKey({ id, ids, serialNumber }: PhysicalDevice): string {
  return JSON.stringify([id, ids, serialNumber])
}

/**
 * Merges the lists. Serial bridges and HID devices are in the USB list too, but are reached as serial or HID, since the
 * system's driver holds them. `named`, a path, decides between HID interfaces.
 */
export function physicalDevices(plugged: PluggedDevices, named?: string): PhysicalDevice[] {
  const serial = plugged.serial.map(({ path, vendorId, productId, ...rest }): PhysicalDevice => {
    const ids = vendorId && productId ? { ids: { vendorId, productId } } : {}
    return { id: `serial:${path}`, kind: 'serial', path, ...ids, ...texts(rest) }
  })
  const hid = hidDevices(plugged.hid).flatMap((nodes): PhysicalDevice[] => {
    const node = chooseNode(nodes, named)
    const info = node?.collections[0]
    if (!node || !info) return []
    const key = info.serialNumber ?? node.path
    const use = {
      ...(node.otherUse ? { otherUse: node.otherUse } : {}),
      ...(node.unclearUse ? { unclearUse: node.unclearUse } : {}),
    }
    return [
      { id: `hid:${idsText(info)}:${key}`, kind: 'hid', path: node.path, ids: idsOf(info), ...texts(info), ...use },
    ]
  })
  const elsewhere = [...serial, ...hid]
  const usb = plugged.usbBulk.filter(info => !elsewhere.some(other => sameDevice(other, info)))
  const bulk = usb.map((info): PhysicalDevice => {
    const key = [idsText(info), info.serialNumber ?? info.path?.replace(/^usb:/, '')].filter(Boolean).join(':')
    const path = info.path === undefined ? {} : { path: info.path }
    return { id: `usb:${key}`, kind: 'usbBulk', ...path, ids: idsOf(info), ...texts(info) }
  })
  return numbered([...elsewhere, ...bulk])
}

function numbered(devices: readonly PhysicalDevice[]): PhysicalDevice[] {
  const counts = new Map<string, number>()
  return devices.map(device => {
    const count = (counts.get(device.id) ?? 0) + 1
    counts.set(device.id, count)
    return count === 1 ? device : { ...device, id: `${device.id}#${count}` }
  })
}

/** Without both serial numbers the ids decide. */
function sameDevice(device: PhysicalDevice, info: DeviceInfo): boolean {
  if (!sameIds(device.ids, info)) return false
  return !device.serialNumber || !info.serialNumber || device.serialNumber === info.serialNumber
}

function idsOf({ vendorId, productId }: UsbIds): UsbIds {
  return { vendorId, productId }
}

function texts(info: { manufacturer?: string; product?: string; serialNumber?: string }) {
  return {
    ...(info.manufacturer ? { manufacturer: info.manufacturer } : {}),
    ...(info.product ? { product: info.product } : {}),
    ...(info.serialNumber ? { serialNumber: info.serialNumber } : {}),
  }
}
