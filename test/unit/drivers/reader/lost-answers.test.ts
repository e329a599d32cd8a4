import { describe, expect, it, onTestFinished } from 'vitest'
import type { OpenChannel } from '../../../../drivers/channel/channel.ts'
import { hidChannel } from '../../../../drivers/channel/hid/hid-channel.ts'
import { hidProfile } from '../../../../drivers/channel/hid/hid-profile.ts'
import { usbBulkChannel } from '../../../../drivers/channel/usb-bulk.ts'
import type { ReaderOptions } from '../../../../drivers/reader/options.ts'
import { SAM_COMMANDS } from '../../../../drivers/sam/commands.ts'
import type { LineFault } from '../../../../drivers/simulator/faults.ts'
import { HidStandIn } from '../../../../drivers/simulator/hid-stand-in.ts'
import { SimulatedLine } from '../../../../drivers/simulator/line.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { SimulatedSam, type SimulatedSamOptions } from '../../../../drivers/simulator/sam.ts'
import { FAST_THINK_TIMES } from '../../../../drivers/simulator/think-times.ts'
import { UsbStandIn } from '../../../../drivers/simulator/usb-stand-in.ts'
import { simulatedCard } from '../../../support/readers/cards.ts'
import {
  AS_IF_NOTHING_WAS_LOST,
  LOSSES,
  lateBy,
  MOVED,
  REQUESTS,
  readingOf,
} from '../../../support/readers/lost-answers.ts'
import { WatchedReader } from '../../../support/readers/simulated-reader.ts'

const USB_IDS = { vendorId: '0400', productId: 'C35A' }

/** Channels inside this process. */
const CHANNELS: Record<string, (line: SimulatedLine) => OpenChannel> = {
  memory: line => MemoryChannel.opener(line),
  HID: line => {
    const nodeHid = new HidStandIn(line, { reportMs: 0 })
    return hidChannel({ path: '/dev/hidraw-simulated', profile: hidProfile('raw', { beforeReadMs: 0 }), nodeHid })
  },
  USB: line => usbBulkChannel({ ...USB_IDS, webUsb: new UsbStandIn(line) }),
}

/** Modules differ in what they read again. */
const MODULES: readonly [string, Partial<SimulatedSamOptions>, Partial<ReaderOptions>][] = [
  ['keeps the card selected', {}, {}],
  ['deselects it when a select fails', { deselects: 'failedSelect' }, {}],
  ['deselects it and answers a read like a select', { deselects: 'failedSelect', unselected: 0x81 }, {}],
  // Find only reports new cards, and nothing reports lifting.
  ['deselects it when find sees no new card', { deselects: 'find', unselected: 0x80 }, { removalProbe: 'findOnly' }],
  ['selects when it finds', { selectsWhenFound: true }, { skipSelect: true }],
]

function lineWith(fault: LineFault | undefined, sam: Partial<SimulatedSamOptions> = {}, wakesLate = false) {
  const line = new SimulatedLine(new SimulatedSam({ think: FAST_THINK_TIMES, ...sam }), { baudRate: 0, wakesLate })
  line.sam.place(simulatedCard({ ...MOVED, fingerprints: 2 }))
  if (fault) line.addFault(fault)
  return line
}

/** status, number, find, select, read, newest address, find, then polling. */
const POSITIONS = Array.from({ length: 10 }, (_, i) => i)

const asIfNothingWasLost = {
  ...AS_IF_NOTHING_WAS_LOST,
  card: expect.objectContaining(AS_IF_NOTHING_WAS_LOST.card),
}

describe.each(Object.entries(CHANNELS))('over %s', (_, open) => {
  describe.each(MODULES)('from a module that %s', (_what, sam, options) => {
    it.each(LOSSES)('a card is read although any one answer is lost (%s)', async kind => {
      const readings = POSITIONS.map(after => readingOf(open(lineWith({ kind, after }, sam)), options))
      expect(await Promise.all(readings)).toEqual(POSITIONS.map(() => asIfNothingWasLost))
    })

    it('a card is read although any one answer comes just too late', async () => {
      const requests = REQUESTS.filter(request => request !== 'select' || !options.skipSelect)
      const readings = requests.map(only => {
        return readingOf(open(lineWith({ kind: 'delay', only, amount: lateBy(only) }, sam)), options)
      })
      expect(await Promise.all(readings)).toEqual(requests.map(() => asIfNothingWasLost))
    })
  })

  it('a card on a reader that wakes late is read without lifting', async () => {
    expect(await readingOf(open(lineWith(undefined, {}, true)))).toMatchObject(AS_IF_NOTHING_WAS_LOST)
  })
})

describe('fingerprints with lost answers', () => {
  const withFingerprints = async (line: SimulatedLine, options: Partial<ReaderOptions> = {}) => {
    const watched = WatchedReader.onMemory(line, { ...options, fingerprints: true })
    onTestFinished(() => watched.stop())
    return watched.anyOf(['card-read', 'card-must-be-lifted'])
  }

  it.each(MODULES)(
    'fingerprints are read although their answer is lost, from a module that %s',
    async (_, sam, options) => {
      const told = LOSSES.map(async kind => {
        return withFingerprints(lineWith({ kind, only: 'readBaseWithFingerprints' }, sam), options)
      })
      for (const event of await Promise.all(told)) {
        expect(event).toMatchObject({ event: 'card-read', fingerprints: [{}, {}], card: { warnings: [] } })
      }
    },
  )

  it('fingerprints that a module gives only once: the card is read without them, with a warning', async () => {
    const line = lineWith({ kind: 'silence', only: 'readBaseWithFingerprints' }, { fingerprintsOnce: true })
    const event = await withFingerprints(line)
    expect(event).toMatchObject({
      event: 'card-read',
      card: { name: MOVED.name, warnings: [{ code: 'fingerprintsUnread' }] },
    })
    expect(event).not.toHaveProperty('fingerprints')
  })
})

it('a reader that wakes late costs one time-out per first request: less than 12 seconds in all', async () => {
  const watched = WatchedReader.onMemory(lineWith(undefined, {}, true))
  onTestFinished(() => watched.stop())
  await watched.next('card-read')
  const { recovery, counters } = watched.reader
  expect([recovery.resetSam, recovery.reopen, counters?.timeouts]).toEqual([0, 0, REQUESTS.length])
  const waited = REQUESTS.reduce((sum, request) => sum + SAM_COMMANDS[request].timeoutMs, 0)
  expect(waited).toBeLessThan(12_000)
})
