import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateJson } from '../../../../drivers/cli/list.ts'
import { type Candidate, type Circumstances, candidates } from '../../../../drivers/discovery/candidates.ts'
import { choose } from '../../../../drivers/discovery/choose.ts'
import type { PluggedDevices } from '../../../../drivers/discovery/plugged-devices.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import {
  BOOT_LOADER,
  BULK_READER,
  CH340,
  HID_READER,
  MODEM,
  plugged,
  SHARED,
  TABLE,
  UNKNOWN,
} from '../../../support/readers/plugged.ts'

const LINUX: Circumstances = { platform: 'linux' }
const rank = (lists: Partial<PluggedDevices>, now: Partial<Circumstances> = {}) =>
  candidates(plugged(lists), TABLE, { ...LINUX, ...now })
const port = (path: string, ids = {}, more = {}) => ({ path, ...ids, ...more })
const only = (found: readonly Candidate[]) => {
  expect(found).toHaveLength(1)
  return found[0] as Candidate
}

const called = (uses: object) => ({ path: 'h', ...UNKNOWN, product: 'Synjones Keyboard', ...uses })

describe('verdicts', () => {
  it.each([
    ['a reader that two sources confirm', { usbBulk: [BULK_READER] }, {}, 'open'],
    ['a reader that one source names', { hid: [{ path: 'h', ...HID_READER }] }, {}, 'probe'],
    ['an id shared by unrelated devices', { hid: [{ path: 'h', ...SHARED }] }, {}, 'leaveAlone'],
    ['a bulk reader’s id among HID devices', { hid: [{ path: 'h', ...BULK_READER, usagePage: 0xff00 }] }, {}, 'probe'],
    ['a bulk reader’s id on a serial port', { serial: [port('p', BULK_READER)] }, {}, 'probe'],
    ['a maker’s name without a declared use', { hid: [called({})] }, {}, 'leaveAlone'],
    ['a maker’s name where the page is 0', { hid: [called({ usagePage: 0, usage: 0 })] }, {}, 'leaveAlone'],
    ['a maker’s name on the desktop page', { hid: [called({ usagePage: 1, usage: 5 })] }, {}, 'leaveAlone'],
    ['a maker’s name on a page of its own', { hid: [called({ usagePage: 0xff00 })] }, {}, 'probe'],
    ['a maker’s name, named', { hid: [called({})] }, { named: 'h' }, 'probe'],
    ['a shared id whose maker is known', { hid: [{ path: 'h', ...SHARED, manufacturer: 'Telpo' }] }, {}, 'probe'],
    ['a shared id that was named', { hid: [{ path: 'h', ...SHARED }] }, { named: 'h' }, 'probe'],
    [
      'a shared id where the reader was',
      { hid: [{ path: 'h', ...SHARED }] },
      { lastGood: { path: 'h', ids: SHARED, way: 'x' } },
      'probe',
    ],
    [
      'a shared id elsewhere',
      { hid: [{ path: 'h', ...SHARED }] },
      { lastGood: { path: 'g', ids: SHARED, way: 'x' } },
      'leaveAlone',
    ],
    ['a boot loader', { usbBulk: [BOOT_LOADER] }, {}, 'leaveAlone'],
    ['a boot loader that was named', { usbBulk: [BOOT_LOADER] }, { named: 'usb:0483:DF11' }, 'leaveAlone'],
    ['a modem that was named', { serial: [port('p', MODEM)] }, { named: 'p' }, 'leaveAlone'],
    [
      'a modem where a reader was',
      { serial: [port('p', MODEM)] },
      { lastGood: { path: 'p', ids: MODEM, way: 'x' } },
      'leaveAlone',
    ],
    ['a modem called like a reader', { serial: [port('p', MODEM, { manufacturer: 'Synjones' })] }, {}, 'leaveAlone'],
    ['a denied path that was named', { serial: [port('/dev/rfcomm1')] }, { named: '/dev/rfcomm1' }, 'leaveAlone'],
    [
      'the system’s console, named',
      { serial: [port('/dev/ttyS0')] },
      { named: '/dev/ttyS0', consoles: ['/dev/ttyS0'] },
      'leaveAlone',
    ],
    ['an unknown device', { serial: [port('p', UNKNOWN)] }, { probeBridges: 'always' }, 'leaveAlone'],
    ['an unknown device that was named', { serial: [port('p', UNKNOWN)] }, { named: 'p' }, 'probe'],
    [
      'an unknown device by a maker of readers',
      { serial: [port('p', UNKNOWN, { product: 'Routon iDR' })] },
      {},
      'probe',
    ],
  ] as const)('%s → %s', (_what, lists, now, verdict) => {
    const candidate = only(rank(lists as Partial<PluggedDevices>, now as Partial<Circumstances>))
    expect(candidate.verdict).toBe(verdict)
    expect(candidate.reasons.length).toBeGreaterThan(0)
  })

  const lastHere = { path: 'p', ids: CH340, way: '9600' }
  it.each([
    ['never', {}, 'leaveAlone'],
    ['never', { lastGood: lastHere }, 'leaveAlone'],
    ['never', { named: 'p' }, 'probe'],
    ['lastGood', {}, 'leaveAlone'],
    ['lastGood', { lastGood: lastHere }, 'probe'],
    ['lastGood', { lastGood: { ...lastHere, path: 'q' } }, 'leaveAlone'],
    ['lastGood', { named: 'p' }, 'probe'],
    ['always', {}, 'probe'],
    [undefined, {}, 'leaveAlone'],
    [undefined, { lastGood: lastHere }, 'probe'],
  ] as const)('a serial bridge, probeBridges %s, knowing %j → %s', (probeBridges, now, verdict) => {
    const circumstances = { ...now, ...(probeBridges ? { probeBridges } : {}) }
    expect(only(rank({ serial: [port('p', CH340)] }, circumstances)).verdict).toBe(verdict)
  })

  it('another chip on the last reader’s port is left alone', () => {
    const lastGood = { path: 'p', ids: CH340, way: '9600' }
    expect(only(rank({ serial: [port('p', UNKNOWN)] }, { lastGood })).verdict).toBe('leaveAlone')
    expect(only(rank({ serial: [port('p')] }, { lastGood })).verdict).toBe('leaveAlone')
  })

  it('the same chip with another serial number on that port is left alone', () => {
    const lastGood = { path: 'p', ids: CH340, serialNumber: 'one', way: '9600' }
    expect(only(rank({ serial: [port('p', CH340, { serialNumber: 'two' })] }, { lastGood })).verdict).toBe('leaveAlone')
    expect(only(rank({ serial: [port('q', CH340, { serialNumber: 'one' })] }, { lastGood })).verdict).toBe('probe')
  })

  it('a port without ids is remembered by its path', () => {
    const lastGood = { path: '/dev/ttyS1', way: '9600' }
    const found = rank({ serial: [port('/dev/ttyS0'), port('/dev/ttyS1')] }, { lastGood })
    expect(found.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['/dev/ttyS1', 'probe'],
      ['/dev/ttyS0', 'leaveAlone'],
    ])
  })

  it('Windows ignores case in COM3', () => {
    expect(only(rank({ serial: [port('COM3', CH340)] }, { named: 'com3', platform: 'win32' })).named).toBe(true)
  })

  it('on Windows a device of the vendor’s driver comes last, with advice', () => {
    const lists = { usbBulk: [BULK_READER], hid: [{ path: 'h', ...HID_READER }] }
    expect(rank(lists, { platform: 'win32' }).map(({ kind }) => kind)).toEqual(['hid', 'usbBulk'])
    expect(rank(lists).map(({ kind }) => kind)).toEqual(['usbBulk', 'hid'])
    expect(rank(lists, { platform: 'win32' })[1]?.advice?.en).toContain('vendor')
  })
})

describe('one device in several lists', () => {
  it('one device in the HID and USB lists is one candidate', () => {
    expect(only(rank({ hid: [{ path: 'h', ...HID_READER }], usbBulk: [HID_READER] })).kind).toBe('hid')
  })

  it('a serial bridge in the serial and USB lists is one candidate', () => {
    expect(only(rank({ serial: [port('p', CH340)], usbBulk: [CH340] })).kind).toBe('serial')
  })

  it('two devices of one model with different serial numbers are two candidates', () => {
    const one = { ...HID_READER, serialNumber: '1' }
    const two = { ...HID_READER, serialNumber: '2' }
    expect(rank({ hid: [{ path: 'h', ...one }], usbBulk: [one, two] }).map(({ id }) => id)).toEqual([
      'hid:2B8B:2721:1',
      'usb:2B8B:2721:2',
    ])
  })

  it('two devices on different sockets are two candidates', () => {
    const usbBulk = ['usb:1-2', 'usb:1-3'].map(path => ({ ...BULK_READER, path }))
    expect(rank({ usbBulk }).map(({ id }) => id)).toEqual(['usb:0400:C35A:1-2', 'usb:0400:C35A:1-3'])
    expect(choose(rank({ usbBulk }, { named: 'usb:1-3' }), 'usb:1-3')).toMatchObject({ candidate: { path: 'usb:1-3' } })
  })

  it('two devices that nothing distinguishes get different ids', () => {
    expect(rank({ usbBulk: [BULK_READER, BULK_READER] }).map(({ id }) => id)).toEqual([
      'usb:0400:C35A',
      'usb:0400:C35A#2',
    ])
  })
})

describe('several HID interfaces', () => {
  const keyboard = { path: 'k', ...HID_READER, usagePage: 1, usage: 6, interfaceNumber: 0 }
  const plain = { path: 'p', ...HID_READER, usagePage: 0x0c, usage: 1, interfaceNumber: 1 }
  const vendor = { path: 'v', ...HID_READER, usagePage: 0xff00, usage: 1, interfaceNumber: 2 }

  it('a vendor’s HID interface is chosen before others, never the keyboard', () => {
    expect(only(rank({ hid: [keyboard, plain, vendor] })).path).toBe('v')
    expect(only(rank({ hid: [keyboard, plain] })).path).toBe('p')
  })

  it('the named HID interface is chosen', () => {
    expect(only(rank({ hid: [keyboard, plain, vendor] }, { named: 'p' }))).toMatchObject({ path: 'p', named: true })
    expect(only(rank({ hid: [keyboard, vendor] }, { named: 'k' })).verdict).toBe('leaveAlone')
  })

  it.each([
    ['keyboard', 1, 6],
    ['mouse', 1, 2],
    ['keyboard or mouse, without a usage', 1, undefined],
    ['power supply', 0x84, 4],
    ['security key', 0xf1d0, 1],
    ['bar-code scanner', 0x8c, 2],
  ])('a %s is left alone, whatever its ids', (_what, usagePage, usage) => {
    const info = { path: 'h', ...HID_READER, usagePage, ...(usage === undefined ? {} : { usage }) }
    expect(only(rank({ hid: [info] }, { named: 'h' })).verdict).toBe('leaveAlone')
  })

  it('a node with a keyboard beside another use is left alone', () => {
    expect(only(rank({ hid: [vendor, { ...keyboard, path: 'v' }] })).verdict).toBe('leaveAlone')
  })

  it('the same HID interface twice is a second device', () => {
    const twin = (path: string) => [
      { ...vendor, path: `${path}v` },
      { ...keyboard, path: `${path}k` },
    ]
    const found = rank({ hid: [...twin('a'), ...twin('b')] })
    expect(found.map(({ path }) => path)).toEqual(['av', 'bv'])
  })
})

describe('candidates as JSON', () => {
  it('a serial port as JSON keeps the fields of its list and its chip', () => {
    const [bridge, modem] = rank({ serial: [port('p', CH340, { manufacturer: 'wch' }), port('q', MODEM)] })
    expect(bridge && candidateJson(bridge)).toMatchObject({
      path: 'p',
      manufacturer: 'wch',
      ...CH340,
      bridge: 'CH340',
      kind: 'serial',
      verdict: 'leaveAlone',
    })
    expect(modem && candidateJson(modem)).not.toHaveProperty('bridge')
  })
})

describe('choose', () => {
  it('chooses the likeliest', () => {
    const choice = choose(rank({ usbBulk: [BULK_READER], hid: [{ path: 'h', ...HID_READER }] }))
    expect(choice).toMatchObject({ kind: 'chosen', candidate: { kind: 'usbBulk' } })
  })

  it('two equally likely → neither, R116 with both', () => {
    const choice = choose(rank({ usbBulk: [BULK_READER, BULK_READER] }))
    expect(choice).toMatchObject({
      kind: 'ambiguous',
      error: { code: 'R116', detail: 'usb:0400:C35A, usb:0400:C35A#2' },
    })
  })

  it('of two alike, chooses the one used last', () => {
    const lists = {
      usbBulk: [
        { ...BULK_READER, serialNumber: '1' },
        { ...BULK_READER, serialNumber: '2' },
      ],
    }
    const choice = choose(rank(lists, { lastGood: { ids: BULK_READER, serialNumber: '2', way: 'x' } }))
    expect(choice).toMatchObject({ kind: 'chosen', candidate: { serialNumber: '2' } })
  })

  it('of two chips with the same serial number, chooses the one on the last port', () => {
    const serial = [port('p', CH340, { serialNumber: '0001' }), port('q', CH340, { serialNumber: '0001' })]
    const lastGood = { path: 'q', ids: CH340, serialNumber: '0001', way: '9600' }
    expect(choose(rank({ serial }, { lastGood }))).toMatchObject({ kind: 'chosen', candidate: { path: 'q' } })
  })

  it('chooses the named device, even beside a likelier one', () => {
    const lists = { usbBulk: [BULK_READER], serial: [port('p', CH340)] }
    expect(choose(rank(lists, { named: 'p' }), 'p')).toMatchObject({ kind: 'chosen', candidate: { path: 'p' } })
  })

  it('a named device that is missing → R101, and no other device', () => {
    expect(choose(rank({ usbBulk: [BULK_READER] }, { named: 'p' }), 'p')).toMatchObject({
      kind: 'missing',
      error: { code: 'R101' },
    })
  })

  it.each([
    ['on the deny list', MODEM, 'R117'],
    ['known to be something else', BOOT_LOADER, 'R114'],
  ])('a named device that is %s → refused with %s', (_what, ids, code) => {
    const found = rank({ serial: [port('p', ids)] }, { named: 'p' })
    expect(choose(found, 'p')).toMatchObject({ kind: 'refused', error: { code } })
  })

  it('chooses nothing when there is no device or all are left alone', () => {
    expect(choose([]).kind).toBe('none')
    expect(choose(rank({ serial: [port('p', CH340)] })).kind).toBe('none')
  })
})

describe('any devices', () => {
  const ids = fc.constantFrom(BULK_READER, HID_READER, SHARED, CH340, MODEM, BOOT_LOADER, UNKNOWN)
  const info = fc.record({ ids, path: fc.constantFrom('a', 'b', 'c'), usagePage: fc.constantFrom(1, 0xff00) })
  const lists = fc
    .record({ serial: fc.array(info), hid: fc.array(info), usbBulk: fc.array(info) })
    .map(({ serial, hid, usbBulk }) => ({
      serial: serial.map(({ ids, path }) => ({ path: `s${path}`, ...ids })),
      hid: hid.map(({ ids, path, usagePage }) => ({ path: `h${path}${ids.productId}`, ...ids, usagePage })),
      usbBulk: usbBulk.map(({ ids }) => ids),
    }))

  it('any devices: ids are unique, the best comes first, denied ones are never opened', () => {
    checkOften(
      {
        'a modem': 20,
        'a denied one that was named': 1,
        'devices that nothing tells apart': 10,
        'one to be tried': 30,
      },
      met =>
        fc.property(lists, fc.constantFrom('sa', 'haC35A', 'usb:2C7C:0125'), (devices, named) => {
          const found = rank(devices, { named, probeBridges: 'always' })
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
          expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
          for (const { ids: { vendorId } = { vendorId: '' }, verdict } of found) {
            if (verdict === 'probe') met('one to be tried')
            if (vendorId !== MODEM.vendorId) continue
            met('a modem')
            expect(verdict).toBe('leaveAlone')
          }
          if (found.some(({ named: is, verdict }) => is && verdict === 'leaveAlone')) met('a denied one that was named')
          if (found.some(({ id }) => id.includes('#'))) met('devices that nothing tells apart')
        }),
    )
  })

  it('any order of the lists gives the same candidates', () => {
    checkOften({ 'several of them': 40 }, met =>
      fc.property(lists, ({ serial, hid, usbBulk }) => {
        if (serial.length + hid.length + usbBulk.length > 1) met('several of them')
        const verdicts = (found: readonly Candidate[]) => found.map(({ verdict, score }) => [verdict, score])
        const unique = [...new Map(hid.map(entry => [entry.path, entry])).values()]
        expect(
          verdicts(rank({ serial: serial.toReversed(), hid: unique.toReversed(), usbBulk: usbBulk.toReversed() })),
        ).toEqual(verdicts(rank({ serial, hid: unique, usbBulk })))
      }),
    )
  })
})
