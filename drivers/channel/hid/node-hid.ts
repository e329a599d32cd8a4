import { ReaderError } from '../../error.ts'
import { type DeviceInfo, deviceTexts, hexId } from '../device-info.ts'
import { missingPart } from '../missing-part.ts'

/** What we use of node-hid 3's asynchronous interface; the module itself satisfies it, and so does HidStandIn. */
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
  /** -1 where the system does not tell. */
  readonly interface: number
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
}

export interface NodeHidHandle {
  /** Empty or undefined when nothing came in time. Rejects when the device is gone. */
  read(timeoutMs?: number): Promise<Buffer | undefined>
  /** The first byte is the report's number, 0 for devices that do not number them. Resolves with the bytes written. */
  write(values: Buffer | number[]): Promise<number>
  close(): Promise<void>
}

export interface HidDeviceInfo extends DeviceInfo {
  /** 1 is the desk's own things: keyboards (usage 6), mice. Readers have a page of their vendor's, FF00 or above. */
  readonly usagePage?: number
  readonly usage?: number
  readonly interfaceNumber?: number
}

/**
 * Loads the native module at the first call. Rejects with R109 where it, or the system library that it needs
 * (`libusb-1.0.so.0` on a bare Linux), is missing. `load` is for tests.
 */
export async function loadNodeHid(load: () => Promise<LoadableNodeHid> = () => import('node-hid')): Promise<NodeHid> {
  try {
    const nodeHid = await load()
    // The native part is only loaded when it is first needed: that is now.
    nodeHid.getHidapiVersion()
    return nodeHid
  } catch (cause) {
    throw missingPart('node-hid', cause)
  }
}

interface LoadableNodeHid extends NodeHid {
  getHidapiVersion(): string
}

/**
 * The HID devices of this machine, whatever they are: one entry for each use that a device declares, as systems list
 * them. A keyboard may lie behind the same path as a reader. Rejects with R109, or R108 when the system cannot list
 * them.
 */
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
