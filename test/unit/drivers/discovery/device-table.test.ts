import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  deniedDevice,
  knownDevice,
  loadDeviceTable,
  namedMaker,
  parseDeviceTable,
} from '../../../../drivers/discovery/device-table.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { BULK_READER, MODEM, TABLE, tableJson } from '../../../support/readers/plugged.ts'

function mistakeIn(json: unknown): string {
  try {
    parseDeviceTable(json, 'table')
    return 'none'
  } catch (error) {
    return error instanceof ReaderError && error.code === 'R152' ? (error.detail ?? '') : String(error)
  }
}

describe('the built-in table', () => {
  it('the built-in table is valid and knows every published id', () => {
    const ids = TABLE.devices.map(({ vendorId, productId }) => `${vendorId}:${productId}`)
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['0400:C35A', '0425:8159', '0483:DF11', '2B8B:2721', '0483:572B', '0483:5750', '28E9:028A', '28E9:0289'],
        ...['10C4:8A1B', '2015:0008', '9573:4836', 'C216:0102', '1483:*', '1DFC:8903', '1B55:0302', '1B55:0304'],
        ...['10C4:EA60', '1A86:7523'],
      ]),
    )
  })

  it('the built-in table opens only ids with two sources, others after a probe', () => {
    expect(TABLE.devices.filter(({ use, confidence }) => use === 'reader' && confidence === 'A')).toHaveLength(1)
    expect(knownDevice(TABLE, { vendorId: '0483', productId: '572B' })?.use).toBe('shared')
  })
})

describe('a table with a mistake', () => {
  const [first] = tableJson().devices
  const deny = tableJson().deny[0]
  const withDevices = (...devices: unknown[]) => ({ ...tableJson(), devices })
  it.each([
    ['null', null, ''],
    ['a newer form', { ...tableJson(), schemaVersion: 2 }, 'schemaVersion 2 > 1'],
    ['no version', { ...tableJson(), schemaVersion: undefined }, 'schemaVersion'],
    ['an invalid date', { ...tableJson(), date: '2026-02-30' }, 'date'],
    ['an unknown field', { ...tableJson(), extra: 1 }, '"extra"'],
    ['an unknown field in an entry', withDevices({ ...first, pid: 1 }), 'devices[0]: Unrecognized key: "pid"'],
    ['lower-case hexadecimal', withDevices({ ...first, productId: 'c35a' }), 'devices[0].productId'],
    ['too long an id', withDevices({ ...first, vendorId: '00400' }), 'devices[0].vendorId'],
    ['the same id twice', withDevices(first, first), 'devices[1]: 0400:C35A is already at'],
    [
      'an id that is known and denied',
      { ...withDevices(first), deny: [{ ...deny, ...BULK_READER }] },
      'deny[0]: 0400:C35A',
    ],
    ['a whole vendor as readers', withDevices({ ...first, productId: '*' }), 'devices[0].productId'],
    ['a bridge of another class', withDevices({ ...first, use: 'bridge' }), 'devices[0].use'],
    [
      'a profile for a class other than HID',
      withDevices({ ...first, profile: { framing: 'raw' } }),
      'devices[0].profile',
    ],
    [
      'an unknown framing',
      withDevices({ ...first, class: 'hid', profile: { framing: 'x' } }),
      'devices[0].profile.framing',
    ],
    ['a keyboard that is a reader', withDevices({ ...first, class: 'keyboard' }), 'devices[0].use'],
    ['a boot loader that is a reader', withDevices({ ...first, class: 'dfu' }), 'devices[0].use'],
    ['a CCID device that is a reader', withDevices({ ...first, class: 'ccid' }), 'devices[0].use'],
    ['a serial chip that is a reader', withDevices({ ...first, class: 'serialBridge' }), 'devices[0].use'],
    ['a blank name', withDevices({ ...first, name: { zh: ' ', en: 'x' } }), 'devices[0].name.zh'],
    ['a blank maker’s text', { ...tableJson(), makers: [{ text: '      ', name: deny?.['name'] }] }, 'makers[0].text'],
    ['a name in one language', withDevices({ ...first, name: { zh: '阅读器' } }), 'devices[0].name.en'],
    ['half an id denied', { ...tableJson(), deny: [{ ...deny, productId: undefined }] }, 'deny[0]: either'],
    [
      'everything denied',
      { ...tableJson(), deny: [{ path: '*', name: deny?.['name'], reason: deny?.['reason'] }] },
      'deny[0].path',
    ],
    [
      'a maker’s text that is in every name',
      { ...tableJson(), makers: [{ text: 'id', name: deny?.['name'] }] },
      'makers[0].text',
    ],
  ])('a table with a mistake → R152 with its place: %s', (_what, json, place) => {
    const mistake = mistakeIn(json)
    expect(mistake).toContain('table: ')
    expect(mistake).toContain(place)
  })

  it('blanks around a text are trimmed', () => {
    const table = parseDeviceTable(
      { ...withDevices({ ...first, name: { zh: ' 阅读器 ', en: 'reader ' } }), makers: [] },
      'table',
    )
    expect(table.devices[0]?.name).toEqual({ zh: '阅读器', en: 'reader' })
  })

  it('a table with several mistakes → R152 with all of them', () => {
    const mistakes = mistakeIn(withDevices({ ...first, vendorId: '?' }, { ...first, productId: '?' }))
    expect(mistakes).toContain('devices[0].vendorId')
    expect(mistakes).toContain('devices[1].productId')
  })
})

describe('a file in place of the built-in table', () => {
  let folder: string
  beforeEach(async () => {
    folder = temporaryFolder()
  })

  it('a table file is used completely', async () => {
    const file = join(folder, 'table.json')
    await writeFile(file, JSON.stringify({ ...tableJson(), devices: [], date: '2030-01-01' }))
    expect(await loadDeviceTable(file)).toMatchObject({ table: { date: '2030-01-01', devices: [] }, file })
  })

  it.each([
    ['is missing', undefined],
    ['is not JSON', '{'],
    ['has a mistake', '{"schemaVersion":1}'],
  ])('a table file that %s → R152, and the built-in table is used', async (_what, content) => {
    const file = join(folder, 'table.json')
    if (content !== undefined) await writeFile(file, content)
    const { table, fault } = await loadDeviceTable(file)
    expect(fault?.code).toBe('R152')
    expect(fault?.detail).toContain(file)
    expect(table).toEqual(TABLE)
  })
})

describe('looking up', () => {
  it('a product is found before its vendor', () => {
    expect(knownDevice(TABLE, { vendorId: '1483', productId: 'ABCD' })?.class).toBe('keyboard')
    expect(knownDevice(TABLE, undefined)).toBeUndefined()
  })

  it.each([
    ['a product of a denied vendor', MODEM, undefined, true],
    ['another product of a denied vendor', { vendorId: '0665', productId: '0001' }, undefined, false],
    ['a Bluetooth port', undefined, '/dev/rfcomm0', true],
    ['a Bluetooth port on macOS', undefined, '/dev/tty.Bluetooth-Incoming-Port', true],
    ['the debug console on macOS', undefined, '/dev/cu.debug-console', true],
    ['a path that only starts like a denied one', undefined, '/dev/cu.debug-console2', false],
    ['a USB port', undefined, '/dev/ttyUSB0', false],
    ['nothing', undefined, undefined, false],
  ])('the deny list is applied to %s', (_what, ids, path, denied) => {
    expect(deniedDevice(TABLE, ids, path) !== undefined).toBe(denied)
  })

  it.each([
    ['Synjones', true],
    ['usb-SYNJONES_IDReader_0001-if00', true],
    ['Telpo Reader', true],
    ['Presenter 3000', false],
    ['wch.cn', false],
    [undefined, false],
  ])('the name %s belongs to the reader maker %s', (name, told) => {
    expect(namedMaker(TABLE, [undefined, name]) !== undefined).toBe(told)
  })
})
