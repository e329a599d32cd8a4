import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { guardedWays } from '../../../../drivers/discovery/named-reader.ts'
import type { DeviceLister } from '../../../../drivers/discovery/plugged-devices.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { BOOT_LOADER, CH340, HID_READER, MODEM, TABLE } from '../../../support/readers/plugged.ts'
import { ScriptedReader } from '../../../support/readers/scripted-reader.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

const CONSOLE = '/dev/ttyS7'

/** The code that refused the first way, or `opened`. */
async function outcome(address: string, lister: Partial<DeviceLister> = {}, signal?: AbortSignal): Promise<string> {
  let opened = 0
  const open = async () => {
    opened++
    return new ScriptedReader(() => []).open()
  }
  const guard = {
    table: TABLE,
    consoles: [CONSOLE],
    lister: { serial: async () => [], ...lister },
    listMs: 100,
  }
  const [way] = guardedWays(address, guard, [open])
  const told = await way?.(signal).then(
    () => 'opened',
    (error: ReaderError) => error.code,
  )
  expect(opened).toBe(told === 'opened' ? 1 : 0)
  return told ?? 'no way'
}

const keyboard = { path: 'h', vendorId: 'ABCD', productId: '0001', usagePage: 1, usage: 6 }

describe('a named device', () => {
  it.each([
    ['a Bluetooth port', 'serial:/dev/rfcomm0', {}, 'R117'],
    ['the system’s console', `serial:${CONSOLE}`, {}, 'R117'],
    ['the system’s console, as HID', `hid:${CONSOLE}`, {}, 'R117'],
    ['a modem', 'serial:/dev/none7', { serial: async () => [{ path: '/dev/none7', ...MODEM }] }, 'R117'],
    ['a boot loader', 'serial:/dev/none7', { serial: async () => [{ path: '/dev/none7', ...BOOT_LOADER }] }, 'R114'],
    ['a keyboard', 'hid:h', { hid: async () => [keyboard] }, 'R114'],
    ['a keyboard with a reader’s name', 'HID:h', { hid: async () => [{ ...keyboard, ...HID_READER }] }, 'R114'],
    ['a modem by its ids', 'usb:2c7c:0125', {}, 'R117'],
    ['a serial bridge', 'serial:/dev/none7', { serial: async () => [{ path: '/dev/none7', ...CH340 }] }, 'opened'],
    ['a reader among HID devices', 'hid:h', { hid: async () => [{ path: 'h', ...HID_READER }] }, 'opened'],
    ['a port in no list', 'serial:/dev/none7', { serial: async () => [{ path: '/dev/none8', ...MODEM }] }, 'opened'],
    ['a reader by its ids', 'usb:0400:C35A:SN', {}, 'opened'],
    ['a serial server', 'tcp:192.0.2.7:5000', {}, 'opened'],
  ])('%s at %s is opened or refused', async (_what, address, lister, expected) => {
    expect(await outcome(address, lister)).toBe(expected)
  })

  it('a named link is resolved', async () => {
    const device = join(folder, 'device')
    const link = join(folder, 'link')
    await writeFile(device, '')
    await symlink(device, link)
    const listed = (ids: { vendorId: string; productId: string }) => ({
      serial: async () => [{ path: device, ...ids }],
    })
    expect(await outcome(`serial:${link}`, listed(MODEM))).toBe('R117')
    expect(await outcome(`serial:${link}`, listed(CH340))).toBe('opened')
    expect(await outcome(`serial:${link}`)).toBe('opened')
  })

  it('a named device is looked up in its own list only', async () => {
    const unasked = async () => {
      throw new Error('asked')
    }
    let lists = 0
    const asked = async () => {
      lists++
      return []
    }
    expect(await outcome('serial:/dev/none7', { serial: asked, hid: unasked, usbBulk: unasked })).toBe('opened')
    expect(await outcome('hid:h', { serial: unasked, hid: asked, usbBulk: unasked })).toBe('opened')
    expect(await outcome('tcp:192.0.2.7:5000', { serial: unasked, hid: unasked, usbBulk: unasked })).toBe('opened')
    expect(lists).toBe(2)
  })

  it.each([
    ['fails', async () => Promise.reject(new ReaderError('R107', 'list'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('a named device is opened when the list %s, unless its path is denied', async (_how, serial) => {
    expect(await outcome('serial:/dev/none7', { serial })).toBe('opened')
    expect(await outcome('serial:/dev/rfcomm0', { serial })).toBe('R117')
    expect(await outcome(`serial:${CONSOLE}`, { serial })).toBe('R117')
  })

  it('an aborted call opens nothing', async () => {
    const ending = new AbortController()
    const opening = outcome('serial:/dev/none7', { serial: () => new Promise(() => {}) }, ending.signal)
    ending.abort()
    expect(await opening).toBe('R106')
  })

  it('a named path is checked at each opening: a new device there is refused', async () => {
    let serial = [{ path: '/dev/none7', ...CH340 }]
    const guard = { table: TABLE, consoles: [], lister: { serial: async () => serial } }
    const [way] = guardedWays('serial:/dev/none7', guard, [new ScriptedReader(() => []).open])
    await way?.()
    serial = [{ path: '/dev/none7', ...MODEM }]
    await expect(way?.()).rejects.toMatchObject({ code: 'R117' })
  })

  it('a named port has one way per rate', () => {
    expect(guardedWays('serial:/dev/none7', { table: TABLE, consoles: [] })).toHaveLength(5)
    expect(() => guardedWays('nothing', { table: TABLE, consoles: [] })).toThrow(RangeError)
  })
})
