import { ReaderError } from '../error.ts'

export interface SerialPortInfo {
  readonly path: string
  readonly manufacturer?: string
  readonly serialNumber?: string
  /** Four hexadecimal digits, upper case. */
  readonly vendorId?: string
  readonly productId?: string
  /** Windows: the name in the device manager. Linux: maker, product and serial number joined by udev. */
  readonly product?: string
}

/** Rejects with R107 when Linux has no udevadm, and with R108. */
export async function listSerialPorts(): Promise<SerialPortInfo[]> {
  const { SerialPort } = await import('serialport')
  const ports = await SerialPort.list().catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT'
      ? new ReaderError('R107', 'udevadm', { cause })
      : new ReaderError('R108', 'list', { cause })
  })
  return ports.map(port => {
    const vendorId = port.vendorId?.toUpperCase()
    const productId = port.productId?.toUpperCase()
    const product = 'friendlyName' in port && typeof port.friendlyName === 'string' ? port.friendlyName : port.pnpId
    return {
      path: port.path,
      ...(port.manufacturer ? { manufacturer: port.manufacturer } : {}),
      ...(port.serialNumber ? { serialNumber: port.serialNumber } : {}),
      ...(vendorId ? { vendorId } : {}),
      ...(productId ? { productId } : {}),
      ...(product ? { product } : {}),
    }
  })
}
