import { ReaderError } from '../../error.ts'
import { type DeviceInfo, deviceTexts, hexId } from '../device-info.ts'
import { loadWebUsb, type WebUsb, type WebUsbDevice } from './web-usb.ts'

/** Lists all USB devices except hubs. Rejects with R109, or R108 when the system cannot list them. */
export async function listUsbDevices(webUsb?: WebUsb): Promise<DeviceInfo[]> {
  const devices = await usbDevices(webUsb ?? (await loadWebUsb()))
  return devices.map(device => ({
    path: usbPath(device),
    vendorId: hexId(device.vendorId),
    productId: hexId(device.productId),
    ...deviceTexts({
      manufacturer: textIfReadable(() => device.manufacturerName),
      product: textIfReadable(() => device.productName),
      serialNumber: textIfReadable(() => device.serialNumber),
    }),
  }))
}

export async function usbDevices(webUsb: WebUsb): Promise<readonly WebUsbDevice[]> {
  return webUsb.getDevices().catch((cause: Error) => {
    // Linux without USB, e.g. in a container.
    if (/\/sys\/bus\/usb.*not found/.test(cause.message)) return []
    throw new ReaderError('R108', 'list', { cause })
  })
}

/** `usb:1-2.4`: bus and ports. Distinguishes readers without serial number, as most are. */
export function usbPath(device: WebUsbDevice): string {
  return `usb:${device.bus ?? ''}-${device.ports?.join('.') ?? ''}`
}

/** Undefined when the system would have to open the device to read the text and may not. */
export function textIfReadable(read: () => string | null | undefined): string | undefined {
  try {
    return read() ?? undefined
  } catch {
    return undefined
  }
}
