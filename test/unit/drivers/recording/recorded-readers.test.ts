import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { OpenChannel } from '../../../../drivers/channel/channel.ts'
import { hidChannel } from '../../../../drivers/channel/hid/hid-channel.ts'
import { hidProfile } from '../../../../drivers/channel/hid/hid-profile.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { EventWriter, headerText } from '../../../../drivers/recording/format.ts'
import { MaskingSink } from '../../../../drivers/recording/masking-sink.ts'
import { parseRecording } from '../../../../drivers/recording/parse-recording.ts'
import { recordingChannel } from '../../../../drivers/recording/recording-channel.ts'
import { replayChannel } from '../../../../drivers/recording/replay-channel.ts'
import type { ReplayOptions } from '../../../../drivers/recording/replay-options.ts'
import { HidStandIn } from '../../../../drivers/simulator/hid-stand-in.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { LI, OUYANG, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { toHex } from '../../../support/readers/hex.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

const FIXTURES = 'test/fixtures/recordings'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

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

/** Recorded as `reader record` does. */
async function recorded(
  story: (line: ReturnType<typeof simulatedLine>, watched: WatchedReader) => Promise<void>,
  line = simulatedLine(),
  open: OpenChannel = MemoryChannel.opener(line),
) {
  const writer = new EventWriter()
  const file = { plain: headerText({}), masked: headerText({}) }
  const maskedWriter = new EventWriter()
  const masking = new MaskingSink(event => {
    file.masked += maskedWriter.text(event)
  })
  const recording = recordingChannel(open, event => {
    file.plain += writer.text(event)
    masking.sink(event)
  })
  const watched = new WatchedReader(new CardReader(recording, QUICK))
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

describe.each(['strict', 'loose'] as const)('recordings in %s replay', match => {
  const replayed = async (name: string) => driven(await readFile(`${FIXTURES}/${name}.txt`, 'utf8'), { match })

  it('a recorded resident’s card gives exactly that person', async () => {
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

  it('a recording with every line fault gives both persons, once each', async () => {
    const watched = await replayed('resident-with-faults')
    expect(people(watched)).toEqual([WANG, OUYANG].map(({ name, idNumber }) => `${name} ${idNumber}`))
  })

  it('a recording unplugged while reading: lost, back again and read', async () => {
    const watched = await replayed('unplugged-while-reading')
    expect(watched.names().slice(0, 6)).toEqual([
      'reader-ready',
      'card-present',
      'reader-lost',
      'reader-ready',
      'card-present',
      'card-read',
    ])
  })
})

describe('our own recordings', () => {
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

  it.each(['strict', 'loose'] as const)('our own recording gives the same events in a %s replay', async match => {
    const { plain, events } = await twoCards()
    const watched = await driven(plain, { match })
    expect(watched.names().slice(0, events.length)).toEqual(events)
    expect(people(watched)).toEqual([LI, OUYANG].map(({ name, idNumber }) => `${name} ${idNumber}`))
  })

  it('our own recording masked gives the same events about the masked person', async () => {
    const { masked, events } = await twoCards()
    for (const secret of [LI.name, LI.idNumber, '花溪区青岩镇', OUYANG.name, OUYANG.idNumber]) {
      expect(masked).not.toContain(toHex(Buffer.from(secret, 'utf16le')))
    }
    expect(masked).toContain('已脱敏')
    const watched = await driven(masked, { match: 'strict' })
    expect(watched.names().slice(0, events.length)).toEqual(events)
    expect(people(watched)).toEqual(Array(2).fill('样本 440604199001010018'))
  })

  it('a recording of a reader without select replays without select', async () => {
    const profile = hidProfile('deviceCommand')
    const line = simulatedLine({ selectsWhenFound: true })
    const nodeHid = new HidStandIn(line, { profile, reportMs: 0 })
    const { plain, events } = await recorded(
      async (line, watched) => {
        await watched.next('reader-ready')
        line.sam.place(simulatedCard(LI))
        await watched.next('card-read')
      },
      line,
      hidChannel({ path: '/dev/hidraw-simulated', profile, nodeHid, readMs: 5 }),
    )
    expect(plain).toContain('(no select)\n')
    const watched = await driven(plain, { match: 'strict' })
    expect(watched.names().slice(0, events.length)).toEqual(events)
    expect(people(watched)).toEqual([`${LI.name} ${LI.idNumber}`])
  })
})
