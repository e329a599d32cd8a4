import { ReaderError } from '../../error.ts'
import { type DeviceInfo, deviceTexts, hexId } from '../device-info.ts'
import { loadWebUsb, type WebUsb, type WebUsbDevice } from './web-usb.ts'

/**
 * The USB devices of this machine, whatever they are, hubs left out by the system. Rejects with R109, or R108 when the
 * system cannot list them.
 */
export async function listUsbDevices(webUsb?: WebUsb): Promise<DeviceInfo[]> {
  const devices = await usbDevices(webUsb ?? (await loadWebUsb()))
  return devices.map(device => ({
    path: usbPath(device),
    vendorId: hexId(device.vendorId),
    productId: hexId(device.productId),
    ...deviceTexts({
      manufacturer: told(() => device.manufacturerName),
      product: told(() => device.productName),
      serialNumber: told(() => device.serialNumber),
    }),
  }))
}

export async function usbDevices(webUsb: WebUsb): Promise<readonly WebUsbDevice[]> {
  return webUsb.getDevices().catch((cause: Error) => {
    // A Linux without USB (a container, a virtual machine) has no such folder, and no such devices.
    if (/\/sys\/bus\/usb.*not found/.test(cause.message)) return []
    throw new ReaderError('R108', 'list', { cause })
  })
}

/** `usb:1-2.4`: bus and chain of ports. It tells two readers apart that have no serial number, as most have none. */
export function usbPath(device: WebUsbDevice): string {
  return `usb:${device.bus ?? ''}-${device.ports?.join('.') ?? ''}`
}

/** Undefined where the system would have to open the device to read a text, and may not. */
export function told(read: () => string | null | undefined): string | undefined {
  try {
    return read() ?? undefined
  } catch {
    return undefined
  }
}
