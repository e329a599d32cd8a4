import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Channel } from '../../../drivers/channel/channel.ts'
import { type HidChannelOptions, hidChannel, hidChannels } from '../../../drivers/channel/hid/hid-channel.ts'
import { HID_PROFILES, hidProfile } from '../../../drivers/channel/hid/hid-profile.ts'
import type { NodeHid, NodeHidHandle } from '../../../drivers/channel/hid/node-hid.ts'
import type { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { SamClient } from '../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../drivers/sam/commands.ts'
import { HidStandIn, type HidStandInOptions } from '../../../drivers/simulator/hid-stand-in.ts'
import { simulatedCard, WANG } from '../../support/cards.ts'
import { hex, toHex } from '../../support/hex.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../support/simulated-reader.ts'

const STATUS = hex('AAAAAA9669000311FFED')
const OK = 'AAAAAA9669000400009094'
const PATH = '/dev/hidraw-simulated'
const RAW = hidProfile('raw', { beforeReadMs: 0 })
/** Short, for tests that are not about time. */
const SHORT = { readMs: 5, hangMs: 60 }

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
  vi.useRealTimers()
})

function standIn(options: Partial<HidStandInOptions> = {}): HidStandIn {
  const selectsWhenFound = options.profile?.skipSelect ?? false
  return new HidStandIn(simulatedLine({ selectsWhenFound }), { reportMs: 0, ...options })
}

async function open(nodeHid: NodeHid, options: Partial<HidChannelOptions> = {}): Promise<Listened> {
  const channel = await hidChannel({ path: PATH, profile: RAW, nodeHid, ...SHORT, ...options })()
  closers.push(() => channel.close())
  return new Listened(channel)
}

/** A channel with its bytes and its end written down. */
class Listened {
  readonly channel: Channel
  received = ''
  readonly ends: (string | undefined)[] = []

  constructor(channel: Channel) {
    this.channel = channel
    channel.onData(bytes => {
      this.received += toHex(bytes)
    })
    channel.onClosed(error => this.ends.push(error?.code))
  }

  async until(received: string): Promise<void> {
    await vi.waitFor(() => expect(this.received).toBe(received), { interval: 2 })
  }
}

function refusal(opening: Promise<unknown>): Promise<string> {
  return opening.then(
    () => 'opened',
    (error: ReaderError) => error.code,
  )
}

const someTime = (ms = 60) => new Promise(resolve => setTimeout(resolve, ms))

describe('a reader on HID', () => {
  it.each([
    ...HID_PROFILES,
    hidProfile('lengthByte', { reportId: 1 }),
    hidProfile('raw', { reportId: 3, reportSize: 32 }),
  ])('in the profile %o is read from', async profile => {
    const reader = standIn({ profile, reportMs: 1 })
    const watched = new WatchedReader(
      new CardReader(hidChannel({ path: PATH, profile: { ...profile, beforeReadMs: 0 }, nodeHid: reader }), QUICK),
    )
    closers.push(() => watched.stop())
    watched.reader.start()
    expect(await watched.next('reader-ready')).toMatchObject({ channel: PATH })
    reader.line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.idNumber).toBe(WANG.idNumber)
    await watched.stop()
    expect(reader.opened).toBe(false)
  })

  it.each(HID_PROFILES)('whose profile nobody knows is found: %o', async profile => {
    const reader = standIn({ profile })
    const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
    closers.push(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    reader.line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.name).toBe(WANG.name)
  })

  it('whose profile nobody knows is asked in each of them, and found again in the same one at once', async () => {
    const reader = standIn({ profile: hidProfile('deviceCommand') })
    const opening = vi.spyOn(reader.HIDAsync, 'open')
    const patient = { ...QUICK, sam: { ...QUICK.sam, timeoutScale: 0.4 } }
    const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), patient))
    closers.push(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    expect(opening).toHaveBeenCalledTimes(3)
    reader.unplug()
    await watched.next('reader-lost')
    opening.mockClear()
    reader.replug()
    await watched.next('reader-ready')
    const openings = await Promise.allSettled(opening.mock.results.map(({ value }) => value))
    expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each(['silent', 'keyboard'] as const)(
    'that is none (%s) is not taken for one, and is closed again',
    async kind => {
      const reader = standIn({ kind })
      const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
      watched.reader.start()
      const { error } = await watched.next('reader-unavailable')
      expect(error.code).toBe(kind === 'silent' ? 'R110' : 'R111')
      await watched.stop()
      expect(reader.opened).toBe(false)
    },
  )

  it('spoils an answer: it is asked again', async () => {
    const reader = standIn()
    const { channel } = await open(reader)
    const sam = new SamClient(channel, { interByteMs: 20 })
    for (const kind of ['wrongChecksum', 'truncate', 'garbage', 'lostFirstByte', 'noise', 'extraLength'] as const) {
      reader.line.addFault({ kind })
      expect((await sam.exchange(SAM_COMMANDS.samId)).status.name).toBe('ok')
    }
  })
})

describe('reports that wait from before', () => {
  const old = (hexText: string) => {
    const report = new Uint8Array(64)
    report.set(hex(hexText))
    return report
  }

  it('are thrown away when the device is opened', async () => {
    const reader = standIn()
    reader.fault({ kind: 'staleReports', reports: [old('AAAAAA9669000400008084'), old(OK)] })
    const { channel } = await open(reader)
    const sam = new SamClient(channel)
    expect((await sam.exchange(SAM_COMMANDS.samId)).data).toHaveLength(16)
    expect(sam.counters.unexpectedAnswers).toBe(0)
  })

  it('are thrown away before the next request, and a half answer is forgotten', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.write(STATUS)
    await listened.until(OK)
    reader.deliver(old('AAAAAA9669 0508 000090'))
    await someTime(20)
    const heard = listened.received
    reader.deliver(old(OK))
    await listened.channel.discardInput()
    await listened.channel.write(STATUS)
    await listened.until(heard + OK)
  })

  it('and never end do not keep it from being opened', async () => {
    const { channel } = await open(standIn({ kind: 'keyboard' }))
    await channel.discardInput()
  })

  it('nothing is delivered that nobody asked for', async () => {
    const reader = standIn()
    const listened = await open(reader)
    reader.deliver(old(OK))
    await someTime()
    expect(listened.received).toBe('')
  })
})

/** A device whose reads end when the test says so. */
class SlowHandle implements NodeHidHandle {
  readonly calls: string[] = []
  readonly reads: PromiseWithResolvers<Buffer>[] = []
  /** Reads that come first and bring nothing. */
  empty = 1

  async read(): Promise<Buffer> {
    if (this.empty-- > 0) return Buffer.alloc(0)
    this.calls.push('read')
    const read = Promise.withResolvers<Buffer>()
    this.reads.push(read)
    const bytes = await read.promise
    this.calls.push('read ended')
    return bytes
  }

  async write(values: Buffer | number[]): Promise<number> {
    this.calls.push('write')
    return values.length
  }

  async close(): Promise<void> {
    this.calls.push('closed')
  }

  get nodeHid(): NodeHid {
    return { devicesAsync: async () => [], HIDAsync: { open: async () => this } }
  }
}

const REPORT = Buffer.concat([hex(OK), new Uint8Array(53)])

describe('a read that is under way', () => {
  it('is waited for before the device is closed, and not delivered', async () => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid)
    await listened.channel.write(STATUS)
    const closed = listened.channel.close()
    await someTime(20)
    expect(handle.calls).toEqual(['write', 'read'])
    handle.reads[0]?.resolve(REPORT)
    await closed
    expect(handle.calls).toEqual(['write', 'read', 'read ended', 'closed'])
    expect(listened.received).toBe('')
    expect(listened.ends).toEqual([undefined])
  })

  it('is waited for before a new request, and not delivered', async () => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid)
    await listened.channel.write(STATUS)
    const discarded = listened.channel.discardInput()
    handle.reads[0]?.resolve(REPORT)
    handle.empty = 1
    await discarded
    await listened.channel.write(STATUS)
    handle.reads[1]?.resolve(REPORT)
    await listened.until(OK)
  })

  it('of a device that is closed twice is closed once', async () => {
    const handle = new SlowHandle()
    const { channel } = await open(handle.nodeHid)
    await channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.alloc(0))
    await Promise.all([channel.close(), channel.close()])
    await channel.close()
    expect(handle.calls.filter(call => call === 'closed')).toHaveLength(1)
  })
})

describe('a device that is pulled out', () => {
  it('while it is read from → R106 once, closed, and found when it is back', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.write(STATUS)
    await listened.until(OK)
    reader.unplug()
    await vi.waitFor(() => expect(listened.ends).toEqual(['R106']))
    expect(await refusal(listened.channel.write(STATUS))).toBe('R106')
    expect(await refusal(hidChannel({ path: PATH, profile: RAW, nodeHid: reader, ...SHORT })())).toBe('R101')
    reader.replug()
    const again = await open(reader)
    await again.channel.write(STATUS)
    await again.until(OK)
    expect(listened.received).toBe(OK)
    expect(listened.ends).toEqual(['R106'])
  })

  it('between two requests → R106 at the next', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.discardInput()
    reader.unplug()
    expect(await refusal(listened.channel.write(STATUS))).toBe('R106')
    expect(listened.ends).toEqual(['R106'])
  })

  it('while it is being opened → R106', async () => {
    const handle = new SlowHandle()
    handle.empty = 0
    const opening = refusal(open(handle.nodeHid))
    await vi.waitFor(() => expect(handle.reads).toHaveLength(1))
    handle.reads[0]?.reject(new Error('could not read data from device'))
    expect(await opening).toBe('R106')
    expect(handle.calls).toContain('closed')
  })

  it('and put back under another path is lost until that is given', async () => {
    const reader = standIn()
    reader.unplug()
    reader.replug('/dev/hidraw9')
    expect(await refusal(open(reader))).toBe('R101')
    await open(reader, { path: '/dev/hidraw9' })
  })
})

describe('a system that does not answer', () => {
  it('opening → R108, and what it opens later is closed', async () => {
    const handle = new SlowHandle()
    const opened = Promise.withResolvers<NodeHidHandle>()
    const nodeHid: NodeHid = { devicesAsync: async () => [], HIDAsync: { open: () => opened.promise } }
    expect(await refusal(open(nodeHid))).toBe('R108')
    opened.resolve(handle)
    await vi.waitFor(() => expect(handle.calls).toEqual(['closed']))
  })

  it('opening → given up at once when the reader is stopped', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openHangs' })
    const stopping = new AbortController()
    const opening = refusal(hidChannel({ path: PATH, profile: RAW, nodeHid: reader, hangMs: 60_000 })(stopping.signal))
    stopping.abort()
    expect(await opening).toBe('R108')
  })

  it.each(['writeHangs', 'readHangs'] as const)('%s → R106, although it cannot be closed either', async kind => {
    const reader = standIn()
    const listened = await open(reader)
    reader.fault({ kind })
    await listened.channel.write(STATUS).catch(() => {})
    await vi.waitFor(() => expect(listened.ends).toEqual(['R106']))
    await listened.channel.close()
    expect(listened.ends).toEqual(['R106'])
  })

  it('a report that was not written whole → R106, and the device is free again', async () => {
    const reader = standIn()
    const { channel } = await open(reader)
    reader.fault({ kind: 'shortWrite' })
    expect(await refusal(channel.write(STATUS))).toBe('R106')
    await channel.close()
    expect(reader.opened).toBe(false)
  })

  it('a report that Windows made longer is written', async () => {
    const handle = new SlowHandle()
    handle.write = async values => values.length + 32
    const { channel } = await open(handle.nodeHid)
    await channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })
})

describe('opening is refused', () => {
  it.each([
    ["Failed to open a device with path '/dev/hidraw-simulated': No such file or directory", 'R101'],
    ['open_device: (0x00000002) ????', 'R101'],
    ['hid_open_path: device mach entry not found with the given path', 'R101'],
    ["Failed to open a device with path '/dev/hidraw-simulated': Device or resource busy", 'R103'],
    ['open_device: (0x00000005) ????', 'R103'],
    ['failed to open IOHIDDevice from mach entry: (0xE00002C5) (iokit/common) exclusive access', 'R103'],
    ["Failed to open a device with path '/dev/hidraw-simulated': Permission denied", 'R104'],
    ["ioctl(GRDESCSIZE) error for '/dev/hidraw-simulated', not a HIDRAW device?: Inappropriate ioctl", 'R108'],
    ['', 'R108'],
  ])('“%s” → %s', async (message, code) => {
    const reader = standIn()
    reader.fault({ kind: 'openRefused', message })
    expect(await refusal(open(reader))).toBe(code)
  })

  it('for want of permission: what helps is told', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openRefused', message: 'Permission denied' })
    const error: ReaderError = await hidChannel({ path: PATH, profile: RAW, nodeHid: reader })().catch(error => error)
    expect(error.entry.remedyEn).toContain('SUBSYSTEM=="hidraw"')
    expect(error.entry.remedyZh).toContain('hidraw')
  })

  it('while another host has it → R103', async () => {
    const reader = standIn()
    await open(reader)
    expect(await refusal(open(reader))).toBe('R103')
  })
})

describe('the pauses of a profile', () => {
  const readCard = hex('AAAAAA9669000330 0132')

  it('after a read of the card no answer is looked for, until the next request', async () => {
    const handle = new SlowHandle()
    const { channel } = await open(handle.nodeHid, { profile: hidProfile('raw', { beforeReadMs: 2000 }) })
    await channel.write(readCard)
    await someTime()
    expect(handle.calls).toEqual(['write'])
    handle.empty = 1
    await channel.discardInput()
    await channel.write(STATUS)
    await vi.waitFor(() => expect(handle.calls).toEqual(['write', 'write', 'read']))
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })

  it('lie between the reports of a request, not behind the last', async () => {
    const handle = new SlowHandle()
    const written: number[] = []
    handle.write = async values => {
      written.push(performance.now())
      return values.length
    }
    const profile = hidProfile('raw', { reportSize: 8, afterWriteMs: 300 })
    const { channel } = await open(handle.nodeHid, { profile })
    await channel.write(STATUS)
    expect(performance.now() - (written[1] ?? 0)).toBeLessThan(200)
    expect((written[1] ?? 0) - (written[0] ?? 0)).toBeGreaterThan(290)
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })
})

describe('a report’s number', () => {
  it.each([
    [0, 'as a system delivers it for a device that has none'],
    [7, 'that the device has'],
  ])('%d, %s, is taken off', async reportId => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid, { profile: hidProfile('raw', { reportId }) })
    await listened.channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.concat([Uint8Array.of(reportId), REPORT]))
    await listened.until(OK)
  })
})

it('nothing is left behind when a reader was used and stopped: no timer, no rejection', async () => {
  const rejections: unknown[] = []
  const note = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', note)
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
  // What earlier tests, and the runner, still wait for.
  await someTime(150)
  const before = timers()
  const reader = standIn({ reportMs: 1 })
  const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
  watched.reader.start()
  await watched.next('reader-ready')
  reader.line.sam.place(simulatedCard(WANG))
  await watched.next('card-read')
  reader.unplug()
  await watched.next('reader-lost')
  reader.replug()
  await watched.next('reader-ready')
  await watched.stop()
  await someTime(20)
  expect(timers()).toBeLessThanOrEqual(before)
  expect(rejections).toEqual([])
  process.off('unhandledRejection', note)
})
