import type { OpenChannel } from '../channel/channel.ts'
import { hidChannels } from '../channel/hid/hid-channel.ts'
import { serialChannels } from '../channel/serial.ts'
import { tcpChannel } from '../channel/tcp.ts'
import { usbBulkChannel } from '../channel/usb-bulk.ts'

/** 1–65535. */
const TCP_PORT = '[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]'

/**
 * How a configuration names one reader: `serial:PATH` (every baud rate is tried), `hid:PATH` (every framing that is
 * known), `usb:VID:PID` or `usb:VID:PID:SERIAL` (vendor bulk), `tcp:HOST:PORT` (1–65535).
 */
export const READER_ADDRESS = new RegExp(
  `^(?:serial:.+|hid:.+|usb:[0-9A-F]{4}:[0-9A-F]{4}(?::.+)?|tcp:.+:(?:${TCP_PORT}))$`,
  'i',
)

/** The ways to a reader at an address. Throws RangeError for a text that READER_ADDRESS does not match. */
export function waysAt(address: string): readonly OpenChannel[] {
  if (!READER_ADDRESS.test(address)) throw new RangeError(address)
  const [kind = '', ...parts] = address.split(':')
  const rest = parts.join(':')
  switch (kind.toLowerCase()) {
    case 'hid':
      return hidChannels(rest)
    case 'usb': {
      const [vendorId = '', productId = '', ...serial] = parts
      const serialNumber = serial.join(':')
      const ids = { vendorId: vendorId.toUpperCase(), productId: productId.toUpperCase() }
      return [usbBulkChannel({ ...ids, ...(serialNumber === '' ? {} : { serialNumber }) })]
    }
    case 'tcp': {
      const at = rest.lastIndexOf(':')
      const host = rest.slice(0, at).replace(/^\[(.*)\]$/, '$1')
      return [tcpChannel({ host, port: Number(rest.slice(at + 1)) })]
    }
    default:
      return serialChannels(rest)
  }
}
