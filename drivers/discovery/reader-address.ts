import type { OpenChannel } from '../channel/channel.ts'
import { hidChannels } from '../channel/hid/hid-channel.ts'
import { serialChannels } from '../channel/serial.ts'
import { tcpChannel } from '../channel/tcp.ts'
import { usbBulkChannel } from '../channel/usb-bulk.ts'

const TCP_PORT = '[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]'

/** `serial:PATH` (all baud rates), `hid:PATH` (all framings), `usb:VID:PID[:SERIAL]` (bulk), `tcp:HOST:PORT`. */
export const READER_ADDRESS = new RegExp(
  `^(?:serial:.+|hid:.+|usb:[0-9A-F]{4}:[0-9A-F]{4}(?::.+)?|tcp:.+:(?:${TCP_PORT}))$`,
  'i',
)

/** Throws RangeError for an invalid address. */
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
