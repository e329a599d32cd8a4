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
  it('is valid, and knows every id that is published', () => {
    const ids = TABLE.devices.map(({ vendorId, productId }) => `${vendorId}:${productId}`)
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['0400:C35A', '0425:8159', '0483:DF11', '2B8B:2721', '0483:572B', '0483:5750', '28E9:028A', '28E9:0289'],
        ...['10C4:8A1B', '2015:0008', '9573:4836', 'C216:0102', '1483:*', '1DFC:8903', '1B55:0302', '1B55:0304'],
        ...['10C4:EA60', '1A86:7523'],
      ]),
    )
  })

  it('takes no id for a reader’s own that two sources do not confirm, except to ask it first', () => {
    expect(TABLE.devices.filter(({ use, confidence }) => use === 'reader' && confidence === 'A')).toHaveLength(1)
    expect(knownDevice(TABLE, { vendorId: '0483', productId: '572B' })?.use).toBe('shared')
  })
})

describe('a table with a mistake is refused, naming the place', () => {
  const [first] = tableJson().devices
  const deny = tableJson().deny[0]
  const withDevices = (...devices: unknown[]) => ({ ...tableJson(), devices })
  it.each([
    ['no object', null, ''],
    ['a newer form', { ...tableJson(), schemaVersion: 2 }, 'schemaVersion 2 > 1'],
    ['no version', { ...tableJson(), schemaVersion: undefined }, 'schemaVersion'],
    ['a date that is none', { ...tableJson(), date: '2026-02-30' }, 'date'],
    ['an unknown field', { ...tableJson(), extra: 1 }, '"extra"'],
    ['an unknown field in an entry', withDevices({ ...first, pid: 1 }), 'devices[0]: Unrecognized key: "pid"'],
    ['lower-case hexadecimal', withDevices({ ...first, productId: 'c35a' }), 'devices[0].productId'],
    ['an id that is too long', withDevices({ ...first, vendorId: '00400' }), 'devices[0].vendorId'],
    ['the same id twice', withDevices(first, first), 'devices[1]: 0400:C35A is already at'],
    [
      'an id that is known and denied',
      { ...withDevices(first), deny: [{ ...deny, ...BULK_READER }] },
      'deny[0]: 0400:C35A',
    ],
    ['a whole vendor as readers', withDevices({ ...first, productId: '*' }), 'devices[0].productId'],
    ['a bridge of another class', withDevices({ ...first, use: 'bridge' }), 'devices[0].use'],
    ['a profile for what is no HID', withDevices({ ...first, profile: { framing: 'raw' } }), 'devices[0].profile'],
    [
      'an unknown framing',
      withDevices({ ...first, class: 'hid', profile: { framing: 'x' } }),
      'devices[0].profile.framing',
    ],
    ['a keyboard that is a reader', withDevices({ ...first, class: 'keyboard' }), 'devices[0].use'],
    ['a boot loader that is a reader', withDevices({ ...first, class: 'dfu' }), 'devices[0].use'],
    ['a CCID device that is a reader', withDevices({ ...first, class: 'ccid' }), 'devices[0].use'],
    ['a serial chip that is a reader', withDevices({ ...first, class: 'serialBridge' }), 'devices[0].use'],
    ['a name that is blank', withDevices({ ...first, name: { zh: ' ', en: 'x' } }), 'devices[0].name.zh'],
    [
      'a maker’s text that is blank',
      { ...tableJson(), makers: [{ text: '      ', name: deny?.['name'] }] },
      'makers[0].text',
    ],
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
  ])('%s', (_what, json, place) => {
    const mistake = mistakeIn(json)
    expect(mistake).toContain('table: ')
    expect(mistake).toContain(place)
  })

  it('blanks around a text are none', () => {
    const table = parseDeviceTable(
      { ...withDevices({ ...first, name: { zh: ' 阅读器 ', en: 'reader ' } }), makers: [] },
      'table',
    )
    expect(table.devices[0]?.name).toEqual({ zh: '阅读器', en: 'reader' })
  })

  it('all of them at once', () => {
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

  it('is used as a whole', async () => {
    const file = join(folder, 'table.json')
    await writeFile(file, JSON.stringify({ ...tableJson(), devices: [], date: '2030-01-01' }))
    expect(await loadDeviceTable(file)).toMatchObject({ table: { date: '2030-01-01', devices: [] }, file })
  })

  it.each([
    ['is not there', undefined],
    ['is no JSON', '{'],
    ['has a mistake', '{"schemaVersion":1}'],
  ])('that %s leaves the built-in one in use, with R152', async (_what, content) => {
    const file = join(folder, 'table.json')
    if (content !== undefined) await writeFile(file, content)
    const { table, fault } = await loadDeviceTable(file)
    expect(fault?.code).toBe('R152')
    expect(fault?.detail).toContain(file)
    expect(table).toEqual(TABLE)
  })
})

describe('looking things up', () => {
  it('a product before its vendor', () => {
    expect(knownDevice(TABLE, { vendorId: '1483', productId: 'ABCD' })?.class).toBe('keyboard')
    expect(knownDevice(TABLE, undefined)).toBeUndefined()
  })

  it.each([
    ['a product of a denied vendor', MODEM, undefined, true],
    ['another product than the one that is denied', { vendorId: '0665', productId: '0001' }, undefined, false],
    ['a Bluetooth port', undefined, '/dev/rfcomm0', true],
    ['a Bluetooth port on macOS', undefined, '/dev/tty.Bluetooth-Incoming-Port', true],
    ['the debug console on macOS', undefined, '/dev/cu.debug-console', true],
    ['a path that only begins like one', undefined, '/dev/cu.debug-console2', false],
    ['a USB port', undefined, '/dev/ttyUSB0', false],
    ['nothing', undefined, undefined, false],
  ])('%s', (_what, ids, path, denied) => {
    expect(deniedDevice(TABLE, ids, path) !== undefined).toBe(denied)
  })

  it.each([
    ['Synjones', true],
    ['usb-SYNJONES_IDReader_0001-if00', true],
    ['Telpo Reader', true],
    ['Presenter 3000', false],
    ['wch.cn', false],
    [undefined, false],
  ])('the name %s tells a maker of readers: %s', (name, told) => {
    expect(namedMaker(TABLE, [undefined, name]) !== undefined).toBe(told)
  })
})
