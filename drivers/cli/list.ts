import { parseArgs } from 'node:util'
import { listSerialPorts } from '../channel/list-serial.ts'
import { EXIT } from './output.ts'

/** `reader list`: the serial ports of this machine. Exit 0, or 3 when there are none. */
export async function list(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
  const ports = await listSerialPorts()
  if (values.json) {
    console.log(JSON.stringify(ports))
  } else {
    for (const port of ports) {
      const ids = port.vendorId ? `${port.vendorId}:${port.productId ?? ''}` : '-'
      console.log([port.path, ids, port.manufacturer ?? '-', port.bridge ?? '-'].join('\t'))
    }
  }
  if (ports.length > 0) return EXIT.ok
  if (!values.json) console.error('没有发现串口 / no serial port found')
  return EXIT.noReader
}
