import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { loadDeviceTable } from '../../../../drivers/discovery/device-table.ts'
import type { LastGood } from '../../../../drivers/discovery/evidence.ts'
import type { PluggedDevices } from '../../../../drivers/discovery/plugged-devices.ts'
import { PROBE_DEFAULTS } from '../../../../drivers/discovery/probe-options.ts'
import { type FinderOptions, ReaderFinder } from '../../../../drivers/discovery/reader-finder.ts'
import type { Way } from '../../../../drivers/discovery/ways.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { SimulatedLine } from '../../../../drivers/simulator/line.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { SimulatedSam } from '../../../../drivers/simulator/sam.ts'
import { FAST_THINK_TIMES } from '../../../../drivers/simulator/think-times.ts'
import { simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { hex } from '../../../support/readers/hex.ts'
import { UNKNOWN } from '../../../support/readers/plugged.ts'
import { answer, ScriptedReader } from '../../../support/readers/scripted-reader.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

/** A bulk reader of the table, a HID reader of one source, a shared HID id. */
const BULK = { vendorId: '0400', productId: 'C35A', path: 'usb:1-2' }
const HID = { vendorId: '2B8B', productId: '2721', path: 'hid-1', usagePage: 0xff00 }
const SHARED = { vendorId: '0483', productId: '5750', path: 'hid-2', usagePage: 0xff00 }

const SOON = { firstWayAttempts: 1, pauseMs: 1, sam: { interByteMs: 10, timeoutScale: 0.05 } }

const ended: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})

interface Plugged {
  serial?: PluggedDevices['serial']
  hid: PluggedDevices['hid']
  usbBulk: PluggedDevices['usbBulk']
}

async function start(plugged: Plugged, opens: Record<string, readonly Way[]>, options: Partial<FinderOptions> = {}) {
  const { table } = await loadDeviceTable()
  const finder = new ReaderFinder({
    table,
    platform: 'linux',
    lister: {
      serial: async () => plugged.serial ?? [],
      hid: async () => plugged.hid,
      usbBulk: async () => plugged.usbBulk,
    },
    openers: {
      serial: () => [],
      hid: path => opens[path] ?? [],
      usbBulk: ({ path = '' }) => opens[path] ?? [],
    },
    watcher: { reconcileMs: 20, settleMs: 5, hints: [] },
    probe: SOON,
    ...options,
  })
  const watched = new WatchedReader(new CardReader(finder, { ...QUICK, reopenMinMs: 600_000, reopenMaxMs: 600_000 }))
  finder.follow(watched.reader)
  watched.reader.start()
  ended.push(async () => {
    await watched.stop()
    await finder.stop()
  })
  return { finder, watched }
}

const reader = (name = 'way'): Way[] => [{ name, open: MemoryChannel.opener(simulatedLine()) }]
/** Another device that remembers its requests. */
const other = new ScriptedReader(() => Buffer.from('ERROR\r\n'))

describe('finding the reader', () => {
  it('a plugged-in reader is found and remembered once it answers', async () => {
    const remembered: LastGood[] = []
    const { watched } = await start(
      { hid: [], usbBulk: [BULK] },
      { 'usb:1-2': reader('bulk') },
      { remember: found => remembered.push(found) },
    )
    await watched.next('reader-ready')
    expect(remembered).toEqual([{ way: 'bulk', path: 'usb:1-2', ids: { vendorId: '0400', productId: 'C35A' } }])
  })

  it('a reader plugged in later is found at once', async () => {
    const plugged: Plugged = { hid: [], usbBulk: [] }
    const { watched } = await start(plugged, { 'usb:1-2': reader() })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    plugged.usbBulk = [BULK]
    await watched.next('reader-ready')
  })

  it('a reader known from one source is probed in each way and opened in the one that answers', async () => {
    const [answers] = reader('noPreamble')
    const ways = [{ name: 'raw', open: other.open }, answers].filter(way => way !== undefined)
    const { watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways.toReversed() })
    await watched.next('reader-ready')
  })

  it('the last reader is first asked in the way that worked', async () => {
    const asked: string[] = []
    const ways = ['raw', 'noPreamble'].map(name => ({
      name,
      open: async () => {
        asked.push(name)
        return new MemoryChannel(simulatedLine())
      },
    }))
    const ids = { vendorId: HID.vendorId, productId: HID.productId }
    const lastGood = { way: 'noPreamble', path: 'hid-1', ids }
    const { watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways }, { lastGood })
    await watched.next('reader-ready')
    expect(new Set(asked)).toEqual(new Set(['noPreamble']))
  })
})

it('a reader that wakes late, ignoring each first request, is found and reads', async () => {
  const line = new SimulatedLine(new SimulatedSam({ think: FAST_THINK_TIMES }), { baudRate: 0, wakesLate: true })
  line.sam.place(simulatedCard(WANG))
  const ways = [{ name: 'raw', open: MemoryChannel.opener(line) }]
  const probe = { ...SOON, firstWayAttempts: PROBE_DEFAULTS.firstWayAttempts }
  const { watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways }, { probe })
  expect((await watched.next('card-read')).card.name).toBe(WANG.name)
  expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-read'])
})

describe('other devices and several readers', () => {
  it('another device is left alone after one probe, until it is replugged', async () => {
    other.asked.length = 0
    const plugged: Plugged = { hid: [HID], usbBulk: [] }
    const { watched, finder } = await start(plugged, { 'hid-1': [{ name: 'raw', open: other.open }] })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R114')
    const asked = other.asked.length
    watched.reader.lookNow()
    await watched.next('reader-unavailable')
    expect(other.asked.length).toBe(asked)
    plugged.hid = []
    await expect.poll(() => finder.devices.devices).toEqual([])
    plugged.hid = [HID]
    await expect.poll(() => other.asked.length).toBeGreaterThan(asked)
  })

  it('another device is passed over for the next likeliest', async () => {
    const { watched } = await start(
      { hid: [{ ...SHARED, manufacturer: '新中新' }], usbBulk: [BULK] },
      { 'hid-2': [{ name: 'raw', open: other.open }], 'usb:1-2': reader() },
    )
    await watched.next('reader-ready')
  })

  it('a new device on the path of another is probed', async () => {
    const modem = { ...UNKNOWN, path: 'p', manufacturer: 'Synjones', serialNumber: '1' }
    const plugged: Plugged = { hid: [], usbBulk: [], serial: [modem] }
    const line: { ways: readonly Way[] } = { ways: [{ name: '9600', open: other.open }] }
    const openers = { serial: () => line.ways }
    const { watched } = await start(plugged, {}, { openers })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R114')
    line.ways = reader()
    plugged.serial = [{ ...modem, serialNumber: '2' }]
    await watched.next('reader-ready')
  })

  it('a device of a kind that cannot be opened is passed over', async () => {
    const { watched } = await start(
      { hid: [{ ...HID, serialNumber: '7' }], usbBulk: [{ ...BULK, path: 'usb:1-2' }] },
      {},
      {
        lastGood: { way: 'x', ids: { vendorId: HID.vendorId, productId: HID.productId }, serialNumber: '7' },
        openers: { serial: () => [], usbBulk: () => reader() },
      },
    )
    await watched.next('reader-ready')
  })

  it('a device with a shared id is not opened', async () => {
    other.asked.length = 0
    const { watched } = await start({ hid: [SHARED], usbBulk: [] }, { 'hid-2': [{ name: 'raw', open: other.open }] })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    expect(other.asked).toEqual([])
  })

  it('two equally likely readers → R116', async () => {
    const second = { ...BULK, path: 'usb:1-3' }
    const { watched } = await start({ hid: [], usbBulk: [BULK, second] }, { 'usb:1-2': reader(), 'usb:1-3': reader() })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R116')
    expect(watched.reader.snapshot.reader.kind).toBe('severalFound')
  })
})

describe('a silent device', () => {
  async function asking(script: () => Uint8Array | readonly Uint8Array[]) {
    const device = new ScriptedReader(script)
    const plugged: Plugged = { hid: [HID], usbBulk: [] }
    const clock = { now: 0 }
    const started = await start(
      plugged,
      { 'hid-1': [{ name: 'raw', open: device.open }] },
      { askAgainMs: [10, 60], now: () => clock.now, probe: SOON },
    )
    const findAt = async (now: number) => {
      clock.now = now
      return started.finder.findWays().then(
        ways => ways.length,
        (error: ReaderError) => error.code,
      )
    }
    await started.watched.next('reader-unavailable')
    return { ...started, device, plugged, findAt }
  }

  it('a silent device is asked less and less often → R110 meanwhile', async () => {
    const { device, findAt } = await asking(() => [])
    const asked: number[] = []
    for (const now of [0, 9, 10, 69, 70, 129, 130]) {
      expect(await findAt(now)).toBe('R110')
      asked.push(device.asked.length)
    }
    expect(asked).toEqual([1, 1, 2, 2, 3, 3, 4])
  })

  it('a device with only damaged answers is left alone for a while too', async () => {
    const { device, findAt } = await asking(() => hex('AAAAAA96690004000090FF'))
    const asked = device.asked.length
    expect([await findAt(9), device.asked.length]).toEqual(['R111', asked])
    expect([await findAt(10), device.asked.length]).toEqual(['R111', asked * 2])
  })

  it('a silent device is asked at once after replugging', async () => {
    const { device, plugged, finder, findAt } = await asking(() => [])
    plugged.hid = []
    await expect.poll(() => finder.devices.devices).toEqual([])
    plugged.hid = [HID]
    await expect.poll(() => device.asked.length).toBe(2)
    expect(await findAt(9)).toBe('R110')
    expect(device.asked.length).toBe(2)
  })

  it('a silent device that answers later is a reader, and starts afresh', async () => {
    let awake = false
    const { findAt } = await asking(() => (awake ? answer(0x90) : []))
    awake = true
    expect([await findAt(9), await findAt(10), await findAt(11)]).toEqual(['R110', 1, 1])
    awake = false
    expect([await findAt(12), await findAt(21), await findAt(22)]).toEqual(['R110', 'R110', 'R110'])
    awake = true
    expect([await findAt(81), await findAt(82)]).toEqual(['R110', 1])
  })

  it('a silent device does not hide the next likeliest', async () => {
    const { plugged, findAt } = await asking(() => [])
    expect(await findAt(1)).toBe('R110')
    plugged.usbBulk = [BULK]
    await expect.poll(() => findAt(2)).toBe(0)
  })
})

it('a port held by another program is retried soon', async () => {
  let tries = 0
  const held = async () => {
    tries++
    throw new ReaderError('R103')
  }
  const { finder, watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': [{ name: 'raw', open: held }] })
  await watched.next('reader-unavailable')
  const before = tries
  await expect(finder.findWays()).rejects.toMatchObject({ code: 'R103' })
  expect(tries).toBeGreaterThan(before)
})

describe('stopping the finder', () => {
  function silentLine() {
    const line = { open: 0, opened: 0 }
    const open: Way['open'] = async signal => {
      const channel = await new ScriptedReader(() => []).open(signal)
      line.open++
      line.opened++
      channel.onClosed(() => line.open--)
      return channel
    }
    return { line, ways: ['raw', 'noPreamble'].map(name => ({ name, open })) }
  }
  const PATIENT = { pauseMs: 1, sam: { interByteMs: 10 } }

  it('a stopped finder closes what it had open and opens no more', async () => {
    const { line, ways } = silentLine()
    const { finder, watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways }, { probe: PATIENT })
    await expect.poll(() => line.open).toBe(1)
    await watched.stop()
    await finder.stop()
    expect(line).toEqual({ open: 0, opened: 1 })
    await sleep(50)
    expect(line.opened).toBe(1)
    await expect(finder.findWays()).rejects.toMatchObject({ code: 'R106' })
  })

  it('a second call waits: no device is asked twice at once', async () => {
    const { line, ways } = silentLine()
    const { finder, watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways }, { probe: SOON })
    await expect(finder.findWays()).rejects.toMatchObject({ code: 'R110' })
    await watched.next('reader-unavailable')
    expect(line).toEqual({ open: 0, opened: 2 })
  })

  it('an aborted call ends, and the finder goes on', async () => {
    const { line, ways } = silentLine()
    const { finder, watched } = await start({ hid: [], usbBulk: [] }, { 'hid-1': ways }, { probe: PATIENT })
    await watched.next('reader-unavailable')
    await watched.stop()
    await expect(finder.findWays(AbortSignal.abort())).rejects.toMatchObject({ code: 'R106' })
    await expect(finder.findWays()).rejects.toMatchObject({ code: 'R101' })
    expect(line.opened).toBe(0)
  })

  it('a finder stops although nothing was listed yet', async () => {
    const { finder } = await start({ hid: [], usbBulk: [] }, {}, { lister: { serial: () => new Promise(() => {}) } })
    const finding = finder.findWays()
    const told = expect(finding).rejects.toMatchObject({ code: 'R106' })
    await finder.stop()
    await told
  })
})

describe('lists that fail', () => {
  const failing = async (error: ReaderError) => {
    const notes: string[] = []
    const lister = { serial: () => Promise.reject(error), hid: async () => [], usbBulk: async () => [] }
    const started = await start({ hid: [], usbBulk: [] }, {}, { lister, onNote: note => notes.push(note.code) })
    return { ...started, notes }
  }

  it('a missing optional part is reported once, and named in R101', async () => {
    const { watched, finder, notes } = await failing(new ReaderError('R107', 'udevadm'))
    const { error } = await watched.next('reader-unavailable')
    expect([error.code, error.detail]).toEqual(['R101', expect.stringContaining('R107 udevadm')])
    expect(watched.reader.snapshot.reader.kind).toBe('absent')
    await expect(finder.findWays()).rejects.toMatchObject({ code: 'R101' })
    expect(notes).toEqual(['R107'])
  })

  it('a list that fails is reported instead of "no reader"', async () => {
    const { watched, notes } = await failing(new ReaderError('R108', 'list serial'))
    expect((await watched.next('reader-unavailable')).error).toMatchObject({ code: 'R108', detail: 'list serial' })
    expect(notes).toEqual([])
  })
})

it('a reader stops although nothing was listed yet', async () => {
  const { watched } = await start({ hid: [], usbBulk: [] }, {}, { lister: { serial: () => new Promise(() => {}) } })
  await watched.stop()
  expect(watched.reader.snapshot.reader.kind).toBe('stopped')
})
