import { afterEach, describe, expect, it } from 'vitest'
import { loadDeviceTable } from '../../../../drivers/discovery/device-table.ts'
import type { LastGood } from '../../../../drivers/discovery/evidence.ts'
import type { PluggedDevices } from '../../../../drivers/discovery/plugged-devices.ts'
import { type FinderOptions, ReaderFinder } from '../../../../drivers/discovery/reader-finder.ts'
import type { Way } from '../../../../drivers/discovery/ways.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { ScriptedReader } from '../../../support/scripted-reader.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/simulated-reader.ts'

/** A vendor-bulk reader by the table, a HID reader of one source, a HID id that anything may have. */
const BULK = { vendorId: '0400', productId: 'C35A', path: 'usb:1-2' }
const HID = { vendorId: '2B8B', productId: '2721', path: 'hid-1', usagePage: 0xff00 }
const SHARED = { vendorId: '0483', productId: '5750', path: 'hid-2', usagePage: 0xff00 }

const ended: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})

interface Plugged {
  hid: PluggedDevices['hid']
  usbBulk: PluggedDevices['usbBulk']
}

/** What is plugged in may be changed while it runs; what each path is opened by is given. */
async function start(plugged: Plugged, opens: Record<string, readonly Way[]>, options: Partial<FinderOptions> = {}) {
  const { table } = await loadDeviceTable()
  const finder = new ReaderFinder({
    table,
    platform: 'linux',
    lister: { serial: async () => [], hid: async () => plugged.hid, usbBulk: async () => plugged.usbBulk },
    openers: {
      serial: () => [],
      hid: path => opens[path] ?? [],
      usbBulk: ({ path = '' }) => opens[path] ?? [],
    },
    watcher: { reconcileMs: 20, settleMs: 5, hints: [] },
    probe: { firstWayAttempts: 1, pauseMs: 1, sam: { interByteMs: 10, timeoutScale: 0.05 } },
    ...options,
  })
  const watched = new WatchedReader(new CardReader(finder, { ...QUICK, reopenMinMs: 5000, reopenMaxMs: 5000 }))
  finder.follow(watched.reader)
  watched.reader.start()
  ended.push(async () => {
    await watched.stop()
    await finder.stop()
  })
  return { finder, watched }
}

const reader = (name = 'way'): Way[] => [{ name, open: MemoryChannel.opener(simulatedLine()) }]
/** Something that says nothing of ours, and remembers what it was asked. */
const other = new ScriptedReader(() => Buffer.from('ERROR\r\n'))

describe('the one reader that is plugged in', () => {
  it('is found when it is there, and remembered once it answers', async () => {
    const remembered: LastGood[] = []
    const { watched } = await start(
      { hid: [], usbBulk: [BULK] },
      { 'usb:1-2': reader('bulk') },
      { remember: found => remembered.push(found) },
    )
    await watched.next('reader-ready')
    expect(remembered).toEqual([{ way: 'bulk', path: 'usb:1-2', ids: { vendorId: '0400', productId: 'C35A' } }])
  })

  it('is found when it is plugged in later, at once', async () => {
    const plugged: Plugged = { hid: [], usbBulk: [] }
    const { watched } = await start(plugged, { 'usb:1-2': reader() })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    plugged.usbBulk = [BULK]
    await watched.next('reader-ready', 2000)
  })

  it('is asked first where only one source knows it, in each way, and opened in the one that answers', async () => {
    const [answers] = reader('noPreamble')
    const ways = [{ name: 'raw', open: other.open }, answers].filter(way => way !== undefined)
    const { watched } = await start({ hid: [HID], usbBulk: [] }, { 'hid-1': ways.toReversed() })
    await watched.next('reader-ready')
  })

  it('that was used last is asked in the way that worked', async () => {
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

describe('what is no reader, or may be one of several', () => {
  it('is left alone once it was asked, until it is plugged in anew', async () => {
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

  it('is passed over for the next likeliest', async () => {
    const { watched } = await start(
      { hid: [{ ...SHARED, manufacturer: '新中新' }], usbBulk: [BULK] },
      { 'hid-2': [{ name: 'raw', open: other.open }], 'usb:1-2': reader() },
    )
    await watched.next('reader-ready')
  })

  it('with an id that anything may have is not opened at all', async () => {
    other.asked.length = 0
    const { watched } = await start({ hid: [SHARED], usbBulk: [] }, { 'hid-2': [{ name: 'raw', open: other.open }] })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    expect(other.asked).toEqual([])
  })

  it('and equally likely: none is chosen, a person has to name one', async () => {
    const second = { ...BULK, path: 'usb:1-3' }
    const { watched } = await start({ hid: [], usbBulk: [BULK, second] }, { 'usb:1-2': reader(), 'usb:1-3': reader() })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R116')
    expect(watched.reader.snapshot.reader.kind).toBe('severalFound')
  })
})

it('what cannot be listed is told instead of "no reader"', async () => {
  const { watched } = await start(
    { hid: [], usbBulk: [] },
    {},
    {
      lister: {
        serial: async () => {
          throw new ReaderError('R107')
        },
      },
    },
  )
  expect((await watched.next('reader-unavailable')).error.code).toBe('R107')
  expect(watched.reader.snapshot.reader.kind).toBe('driverMissing')
})

it('a reader can be stopped while nothing has been listed yet', async () => {
  const { watched } = await start({ hid: [], usbBulk: [] }, {}, { lister: { serial: () => new Promise(() => {}) } })
  await watched.stop()
  expect(watched.reader.snapshot.reader.kind).toBe('stopped')
})
