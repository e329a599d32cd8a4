import { describe, expect, it } from 'vitest'
import { READER_ADDRESS, waysAt } from '../../../../drivers/discovery/reader-address.ts'

describe('an address of a reader', () => {
  it.each([
    ['serial:/dev/ttyUSB0', 5],
    ['serial:COM3', 5],
    ['hid:/dev/hidraw0', 3],
    ['hid:\\\\?\\HID#VID_2B8B&PID_2721#7', 3],
    ['usb:0400:c35a', 1],
    ['usb:0400:C35A:SN:1', 1],
    ['tcp:192.0.2.7:5000', 1],
    ['tcp:[::1]:5000', 1],
    ['tcp:reader:1', 1],
    ['tcp:reader:65535', 1],
  ])('the address %s has %s ways', (address, ways) => {
    expect(READER_ADDRESS.test(address)).toBe(true)
    expect(waysAt(address)).toHaveLength(ways)
  })

  it.each([
    ...['', 'sim', 'serial:', 'hid:', 'usb:0400', 'usb:0400:XYZW', 'com3'],
    ...['tcp:host', 'tcp:host:0', 'tcp:host:65536', 'tcp:host:99999', 'tcp:host:123456'],
  ])('the address %s is invalid', address => {
    expect(READER_ADDRESS.test(address)).toBe(false)
    expect(() => waysAt(address)).toThrow(RangeError)
  })

  it('an IPv6 address is connected to without brackets', async () => {
    const [way] = waysAt('tcp:[::1]:1')
    await expect(way?.()).rejects.toMatchObject({ code: 'R102', detail: '::1:1' })
  })
})
