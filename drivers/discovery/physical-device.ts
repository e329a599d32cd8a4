import type { Bilingual } from './bilingual.ts'
import { chooseNode, hidDevices } from './hid-interface.ts'
import type { DeviceKind, PluggedDevices, UsbDeviceInfo } from './plugged-devices.ts'
import { idsText, sameIds, type UsbIds } from './usb-ids.ts'

/** One thing on one cable, in whichever of the lists it is best reached. */
export interface PhysicalDevice {
  /** Stays the same while the device stays plugged in and, where it has a serial number, beyond that. */
  readonly id: string
  readonly kind: DeviceKind
  /** What it is opened by. Absent where the system gives none: it is then opened by its ids. */
  readonly path?: string
  readonly ids?: UsbIds
  readonly serialNumber?: string
  readonly manufacturer?: string
  readonly product?: string
  /** It declares itself to be something that must never be written to. */
  readonly otherUse?: Bilingual
  /** HID: it declares nothing of its own that tells what it is. */
  readonly unclearUse?: true
}

/** Tells a device from another one that has come to the same place, and thus to the same id. */
export function deviceKey({ id, ids, serialNumber }: PhysicalDevice): string {
  return JSON.stringify([id, ids, serialNumber])
}

/**
 * The devices behind the lists. The same one may be in several: a serial bridge is a USB device too, and so is what
 * speaks HID. It is then reached as a serial port or through HID, since the system's driver holds it there.
 *
 * `named` is the path that a person named; of several HID interfaces it decides.
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

/** Devices that nothing tells apart are numbered, so that an id never stands for two. */
function numbered(devices: readonly PhysicalDevice[]): PhysicalDevice[] {
  const counts = new Map<string, number>()
  return devices.map(device => {
    const count = (counts.get(device.id) ?? 0) + 1
    counts.set(device.id, count)
    return count === 1 ? device : { ...device, id: `${device.id}#${count}` }
  })
}

/** Where one of the lists does not tell the serial number, the ids alone decide. */
function sameDevice(device: PhysicalDevice, info: UsbDeviceInfo): boolean {
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
