import { ReaderError } from '../error.ts'

export interface SerialPortInfo {
  readonly path: string
  readonly manufacturer?: string
  readonly serialNumber?: string
  /** Four hexadecimal digits, upper case. */
  readonly vendorId?: string
  readonly productId?: string
  /** The USB-to-serial chip, when its id is a well-known one. Many readers sit behind one; so do many other devices. */
  readonly bridge?: string
}

/** USB ids of serial bridges. They name the chip, never what is behind it. */
const BRIDGES: Record<string, string> = { '10C4:EA60': 'CP210x', '1A86:7523': 'CH340', '0403:6001': 'FT232' }

/** The serial ports of this machine. Rejects with R107 where Linux has no udevadm. */
export async function listSerialPorts(): Promise<SerialPortInfo[]> {
  const { SerialPort } = await import('serialport')
  const ports = await SerialPort.list().catch((cause: NodeJS.ErrnoException) => {
    throw new ReaderError(cause.code === 'ENOENT' ? 'R107' : 'R108', 'list', { cause })
  })
  return ports.map(port => {
    const vendorId = port.vendorId?.toUpperCase()
    const productId = port.productId?.toUpperCase()
    const bridge = BRIDGES[`${vendorId}:${productId}`]
    return {
      path: port.path,
      ...(port.manufacturer ? { manufacturer: port.manufacturer } : {}),
      ...(port.serialNumber ? { serialNumber: port.serialNumber } : {}),
      ...(vendorId ? { vendorId } : {}),
      ...(productId ? { productId } : {}),
      ...(bridge ? { bridge } : {}),
    }
  })
}
