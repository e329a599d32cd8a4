import { describe, expect, it } from 'vitest'
import { hidChannel } from '../../../drivers/channel/hid/hid-channel.ts'
import { hidProfile } from '../../../drivers/channel/hid/hid-profile.ts'
import { listHidDevices, loadNodeHid } from '../../../drivers/channel/hid/node-hid.ts'
import { listUsbDevices } from '../../../drivers/channel/usb/list-usb.ts'
import { usbBulkChannel } from '../../../drivers/channel/usb-bulk.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { codeOf } from '../../support/readers/code-of.ts'

async function unlessMissing(code: string): Promise<string> {
  return codeOf(loadNodeHid()).then(loaded => (loaded === 'ok' ? code : loaded))
}

describe('node-hid', () => {
  it('node-hid lists devices, or names the library it needs', async () => {
    const listed = await listHidDevices().catch((error: unknown) => error)
    if (listed instanceof ReaderError) expect([listed.code, listed.detail]).toEqual(['R109', 'libusb-1.0.so.0'])
    else expect(listed).toBeInstanceOf(Array)
  })

  it.each([
    ['that is not there', '/dev/hidraw-none', 'R101'],
    ['of another device', '/dev/null', 'R108'],
  ])('node-hid’s error for the path %s is recognised', async (_, path, code) => {
    const opening = hidChannel({ path, profile: hidProfile('raw') })()
    expect(await codeOf(opening)).toBe(await unlessMissing(code))
  })
})

describe('usb', () => {
  it('usb lists devices', async () => {
    expect(await listUsbDevices()).toBeInstanceOf(Array)
  })

  it('usb finds no device with an unused id', async () => {
    expect(await codeOf(usbBulkChannel({ vendorId: 'FFFF', productId: 'FFFF' })())).toBe('R101')
  })
})
