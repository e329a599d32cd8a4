import { ReaderError } from '../../error.ts'
import { type DeviceInfo, deviceTexts, hexId } from '../device-info.ts'
import { missingPart } from '../missing-part.ts'

export interface NodeHid {
  devicesAsync(): Promise<readonly NodeHidDevice[]>
  readonly HIDAsync: { open(path: string): Promise<NodeHidHandle> }
}

export interface NodeHidDevice {
  readonly vendorId: number
  readonly productId: number
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly manufacturer?: string | undefined
  readonly product?: string | undefined
  readonly release: number
  /** -1 when the system does not tell. */
  readonly interface: number
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
}

export interface NodeHidHandle {
  /** Empty or undefined when nothing came in time. Rejects when the device is gone. */
  read(timeoutMs?: number): Promise<Buffer | undefined>
  /** The first byte is the report number, or 0. Resolves with the number of bytes written. */
  write(values: Buffer | number[]): Promise<number>
  close(): Promise<void>
}

/** One HID interface or, if the system lists them, one collection. */
export interface HidDeviceInfo extends DeviceInfo {
  readonly path: string
  /** 1: keyboards (usage 6), mice. Readers use a vendor page, FF00 or above. */
  readonly usagePage?: number
  readonly usage?: number
  readonly interfaceNumber?: number
}

/** Rejects with R109 when the native module or its system library (`libusb-1.0.so.0`) is missing. */
export async function loadNodeHid(load: () => Promise<LoadableNodeHid> = () => import('node-hid')): Promise<NodeHid> {
  try {
    const nodeHid = await load()
    // Loads the native part now.
    nodeHid.getHidapiVersion()
    return nodeHid
  } catch (cause) {
    throw missingPart('node-hid', cause)
  }
}

interface LoadableNodeHid extends NodeHid {
  getHidapiVersion(): string
}

/** One entry per declared use, so a keyboard may share a reader's path. Rejects with R109, or R108. */
export async function listHidDevices(nodeHid?: NodeHid): Promise<HidDeviceInfo[]> {
  const loaded = nodeHid ?? (await loadNodeHid())
  const devices = await loaded.devicesAsync().catch((cause: unknown) => {
    throw new ReaderError('R108', 'list', { cause })
  })
  return devices.flatMap((device): HidDeviceInfo[] => {
    const { path, usagePage, usage, interface: interfaceNumber } = device
    if (!path) return []
    const info = {
      path,
      vendorId: hexId(device.vendorId),
      productId: hexId(device.productId),
      ...deviceTexts({
        manufacturer: device.manufacturer,
        product: device.product,
        serialNumber: device.serialNumber,
      }),
      ...(usagePage === undefined ? {} : { usagePage }),
      ...(usage === undefined ? {} : { usage }),
      ...(interfaceNumber >= 0 ? { interfaceNumber } : {}),
    }
    return [info]
  })
}
