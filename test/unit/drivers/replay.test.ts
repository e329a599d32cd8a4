import { afterEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { EventWriter, headerText } from '../../../drivers/recording/format.ts'
import { MaskingSink } from '../../../drivers/recording/masking-sink.ts'
import { parseRecording } from '../../../drivers/recording/parse-recording.ts'
import { recordingChannel } from '../../../drivers/recording/recording-channel.ts'
import { readRecording } from '../../../drivers/recording/recording-file.ts'
import { replayChannel } from '../../../drivers/recording/replay-channel.ts'
import type { ReplayOptions } from '../../../drivers/recording/replay-options.ts'
import { MemoryChannel } from '../../../drivers/simulator/memory-channel.ts'
import { LI, OUYANG, simulatedCard, WANG } from '../../support/cards.ts'
import { hex, toHex } from '../../support/hex.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../support/simulated-reader.ts'

const FIXTURES = 'test/fixtures/recordings'
const STATUS = hex('AAAAAA9669000311FFED')
const SAM_ID = hex('AAAAAA9669000312FFEE')
const FIND = hex('AAAAAA96690003200122')
const SELECT = hex('AAAAAA96690003200221')

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function text(...lines: string[]): string {
  return ['reader-recording 1', ...lines].join('\n')
}

/** One host on a replayed line: asks, and gives what comes until the line has been silent for a moment. */
async function host(recording: string, options: Partial<ReplayOptions> = {}) {
  const channel = await replayChannel(parseRecording(recording), { pace: 'none', ...options })()
  closers.push(() => channel.close())
  const heard: string[] = []
  let end: string | undefined
  channel.onData(bytes => heard.push(toHex(bytes)))
  channel.onClosed(error => {
    end = error?.code ?? 'closed'
  })
  const ask = async (request: Uint8Array) => {
    await channel.write(request)
    await new Promise(resolve => setTimeout(resolve, 20))
    return heard.splice(0).join(' ')
  }
  return { ask, end: () => end }
}

async function failure(promise: Promise<unknown>): Promise<[string, string | undefined]> {
  return promise.then(
    () => ['none', undefined],
    error => (error instanceof ReaderError ? [error.code, error.detail] : [String(error), undefined]),
  )
}

/** Replays a recording to our own driver until its end; what it told. */
async function driven(recording: string, options: Partial<ReplayOptions> = {}): Promise<WatchedReader> {
  let ended = () => {}
  const end = new Promise<void>(resolve => {
    ended = resolve
  })
  const open = replayChannel(parseRecording(recording), { pace: 'none', onEnd: ended, ...options })
  const watched = new WatchedReader(new CardReader(open, { ...QUICK, sam: { interByteMs: 15, timeoutScale: 0.1 } }))
  closers.push(() => watched.stop())
  watched.reader.start()
  await end
  return watched
}

/** What our driver and a simulated reader said to each other, as `reader record` would have written it. */
async function recorded(story: (line: ReturnType<typeof simulatedLine>, watched: WatchedReader) => Promise<void>) {
  const writer = new EventWriter()
  const file = { plain: headerText({}), masked: headerText({}) }
  const maskedWriter = new EventWriter()
  const masking = new MaskingSink(event => {
    file.masked += maskedWriter.text(event)
  })
  const line = simulatedLine()
  const open = recordingChannel(MemoryChannel.opener(line), event => {
    file.plain += writer.text(event)
    masking.sink(event)
  })
  const watched = new WatchedReader(new CardReader(open, QUICK))
  watched.reader.start()
  await story(line, watched)
  await watched.stop()
  masking.flush()
  return { ...file, events: watched.names() }
}

function people(watched: WatchedReader): string[] {
  return watched.events.flatMap(event =>
    event.event === 'card-read' ? [`${event.card.name} ${event.card.idNumber}`] : [],
  )
}

describe('strictly replayed', () => {
  const recording = text(
    '=> AAAAAA9669000311FFED',
    '<= AAAAAA96',
    '@ +1ms',
    '<= 69000400009094',
    '=> AAAAAA9669000312FFEE',
  )

  it('each request gets what was answered, in the same pieces', async () => {
    const { ask } = await host(recording)
    expect(await ask(STATUS)).toBe('AAAAAA96 69000400009094')
    expect(await ask(SAM_ID)).toBe('')
  })

  it('another request is refused with R154, naming the line', async () => {
    const { ask } = await host(recording)
    expect(await failure(ask(FIND))).toEqual(['R154', '2001 at line 2, 11FF'])
    await ask(STATUS)
    expect(await failure(ask(STATUS))).toEqual(['R154', '11FF at line 6, 12FF'])
  })

  it('so is one more than there were, and the end is told once', async () => {
    let ends = 0
    const { ask } = await host(recording, { onEnd: () => ends++ })
    await ask(STATUS)
    await ask(SAM_ID)
    expect(ends).toBe(0)
    for (let i = 0; i < 2; i++) expect((await failure(ask(SAM_ID)))[0]).toBe('R154')
    expect(ends).toBe(1)
  })

  it('openings follow each other, failures and losses included', async () => {
    const open = replayChannel(
      parseRecording(
        text('! failed R103', '! opened COM3', '=> AA', '! closed R106', '! opened COM3', '=> BB', '! closed'),
      ),
    )
    expect(await failure(open())).toEqual(['R103', 'line 2'])
    const lost = await open()
    const loss = new Promise<string | undefined>(resolve => lost.onClosed(error => resolve(error?.code)))
    await lost.write(hex('AA'))
    expect(await loss).toBe('R106')
    expect(await failure(lost.write(hex('AA')))).toEqual(['R106', 'COM3'])
    const last: Channel = await open()
    expect(await failure(open())).toEqual(['R154', 'opened anew at line 7, '])
    await last.write(hex('BB'))
    await last.close()
    expect((await failure(open()))[0]).toBe('R154')
  })

  it('at the recorded pace an answer comes as late as it did', async () => {
    const open = replayChannel(parseRecording(text('=> AA', '@ +60ms', '<= BB', '@ +40ms', '<= CC')))
    const channel = await open()
    const began = performance.now()
    const came: number[] = []
    const both = new Promise<void>(resolve =>
      channel.onData(() => {
        came.push(performance.now() - began)
        if (came.length === 2) resolve()
      }),
    )
    await channel.write(hex('AA'))
    await both
    expect(came[0]).toBeGreaterThanOrEqual(55)
    expect(came[1]).toBeGreaterThanOrEqual(95)
  })

  it('a line that is closed delivers nothing more', async () => {
    const channel = await replayChannel(parseRecording(text('=> AA', '@ +20ms', '<= BB', '@ +1ms', '! closed R106')))()
    const heard: unknown[] = []
    channel.onData(bytes => heard.push(bytes))
    channel.onClosed(error => heard.push(error))
    await channel.write(hex('AA'))
    await channel.close()
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(heard).toEqual([undefined])
  })
})

describe('loosely replayed', () => {
  const NO_CARD = 'AAAAAA9669000400008084'
  const FOUND = 'AAAAAA9669000800009F0000000097'
  const find = (answer: string) => [`=> ${toHex(FIND)}`, `<= ${answer}`]
  const select = [`=> ${toHex(SELECT)}`, '<= AAAAAA9669000C00009000000000000000009C']

  it('a host may leave out what it does not need', async () => {
    const { ask } = await host(text(`=> ${toHex(STATUS)}`, '<= AA', ...find(NO_CARD), `=> ${toHex(SAM_ID)}`, '<= BB'), {
      match: 'loose',
    })
    expect(await ask(SAM_ID)).toBe('BB')
  })

  it('what is asked over and over gets its last answer again, as long as needed', async () => {
    const { ask } = await host(text(...find(FOUND), ...select, ...find(NO_CARD)), { match: 'loose' })
    expect(await ask(FIND)).toBe(FOUND)
    // The card has not been selected yet: it is still there, and the recording waits.
    for (let i = 0; i < 5; i++) expect(await ask(FIND)).toBe(FOUND)
    await ask(SELECT)
    for (let i = 0; i < 5; i++) expect(await ask(FIND)).toBe(NO_CARD)
  })

  it('but not for ever, when the work that was recorded is never asked for', async () => {
    const { ask } = await host(text(...find(FOUND), ...select), { match: 'loose', patience: 3 })
    for (let i = 0; i < 4; i++) await ask(FIND)
    expect(await failure(ask(FIND))).toEqual(['R154', '2001 at line 4, 2002'])
  })

  it('what was never recorded is refused with R154', async () => {
    const { ask } = await host(text(...find(NO_CARD)), { match: 'loose' })
    expect(await failure(ask(SAM_ID))).toEqual(['R154', '12FF at line 2, 2001'])
  })

  it('a host that opens anew goes on where it was', async () => {
    const open = replayChannel(parseRecording(text(...find(FOUND), ...select)), { match: 'loose', pace: 'none' })
    const first = await open()
    await first.write(FIND)
    await first.close()
    const second = await open()
    expect(await failure(second.write(SELECT))).toEqual(['none', undefined])
    await second.close()
  })
})

describe.each(['strict', 'loose'] as const)('the recordings of a resident’s card, %s', match => {
  const replayed = async (name: string) => {
    const recording = await readRecording(`${FIXTURES}/${name}.txt`)
    let ended = () => {}
    const end = new Promise<void>(resolve => {
      ended = resolve
    })
    const watched = new WatchedReader(new CardReader(replayChannel(recording, { match, onEnd: () => ended() })))
    closers.push(() => watched.stop())
    watched.reader.start()
    await end
    return watched
  }

  it('give exactly the recorded person', async () => {
    const watched = await replayed('resident')
    expect(watched.names().slice(0, 4)).toEqual(['reader-ready', 'card-present', 'card-read', 'card-removed'])
    const read = watched.events.find(event => event.event === 'card-read')
    expect(read?.card).toMatchObject({
      cardType: 'resident',
      name: WANG.name,
      idNumber: WANG.idNumber,
      birthDate: '1990-01-01',
      address: '广东省佛山市禅城区示例路1号',
      warnings: [],
    })
  })

  it('at 115200 baud with every fault of the line: both persons, each once', async () => {
    const watched = await replayed('resident-with-faults')
    expect(people(watched)).toEqual([WANG, OUYANG].map(({ name, idNumber }) => `${name} ${idNumber}`))
  }, 30_000)

  it('pulled out while it reads: it is lost, comes back and reads', async () => {
    const watched = await replayed('unplugged-while-reading')
    expect(watched.names().slice(0, 6)).toEqual([
      'reader-ready',
      'card-present',
      'reader-lost',
      'reader-ready',
      'card-present',
      'card-read',
    ])
  }, 30_000)
})

describe('what our own driver recorded', () => {
  const twoCards = () =>
    recorded(async (line, watched) => {
      await watched.next('reader-ready')
      line.addFault({ kind: 'wrongChecksum', only: 'read' })
      line.sam.place(simulatedCard({ ...LI, address: '贵州省贵阳市花溪区青岩镇二巷' }))
      await watched.next('card-read')
      line.sam.lift()
      await watched.next('card-removed')
      line.addFault({ kind: 'truncate', only: 'read' })
      line.sam.place(simulatedCard(OUYANG))
      await watched.next('card-read')
    })

  it.each(['strict', 'loose'] as const)('is told again by a %s replay', async match => {
    const { plain, events } = await twoCards()
    const watched = await driven(plain, { match })
    expect(watched.names().slice(0, events.length)).toEqual(events)
    expect(people(watched)).toEqual([LI, OUYANG].map(({ name, idNumber }) => `${name} ${idNumber}`))
  })

  it('and masked it tells the same of nobody', async () => {
    const { masked, events } = await twoCards()
    for (const secret of [LI.name, LI.idNumber, '花溪区青岩镇', OUYANG.name, OUYANG.idNumber]) {
      expect(masked).not.toContain(toHex(Buffer.from(secret, 'utf16le')))
    }
    expect(masked).toContain('已脱敏')
    const watched = await driven(masked, { match: 'strict' })
    expect(watched.names().slice(0, events.length)).toEqual(events)
    expect(people(watched)).toEqual(Array(2).fill('样本 440604199001010018'))
  })
})
