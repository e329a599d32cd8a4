import { afterEach, describe, expect, it } from 'vitest'
import type { ReaderOptions } from '../../../../drivers/reader/options.ts'
import { LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

async function start(options: Partial<ReaderOptions> = {}, line = simulatedLine()) {
  watched = WatchedReader.onMemory(line, options)
  await watched.next('reader-ready')
  return { line, watched }
}

describe('the newest additional address', () => {
  const MOVED = { ...WANG, additionalAddress: '广东省佛山市禅城区新址路2号' }

  it('the newest address is read and kept beside the printed one', async () => {
    const { line, watched } = await start()
    line.sam.place(simulatedCard(MOVED))
    expect((await watched.next('card-read')).card).toMatchObject({
      address: '广东省佛山市禅城区示例路1号',
      additionalAddress: MOVED.additionalAddress,
    })
  })

  it('the newest address is null on a card without one', async () => {
    const { line, watched } = await start()
    line.sam.place(simulatedCard())
    expect((await watched.next('card-read')).card.additionalAddress).toBeNull()
  })

  it('the newest address is not read when switched off', async () => {
    const { line, watched } = await start({ additionalAddress: false })
    line.sam.place(simulatedCard(MOVED))
    expect((await watched.next('card-read')).card.additionalAddress).toBeNull()
  })

  it.each([0x21, 0x41, 0x24, 0x66])('status %s to 30 03 does not keep the card from being read', async sw3 => {
    const { line, watched } = await start()
    line.sam.place({ ...simulatedCard(MOVED), failure: { at: 'newAddress', sw3 } })
    expect((await watched.next('card-read')).card).toMatchObject({ name: WANG.name, additionalAddress: null })
  })
})

describe('fingerprints', () => {
  const ENROLLED = { ...WANG, fingerprints: 2 }

  it('fingerprints are not read by default', async () => {
    const { line, watched } = await start()
    line.sam.place(simulatedCard(ENROLLED))
    expect(await watched.next('card-read')).not.toHaveProperty('fingerprints')
  })

  it.each([0, 1, 2] as const)('templates of %s fingers are in the one event and no snapshot', async fingerprints => {
    const { line, watched } = await start({ fingerprints: true })
    line.sam.place(simulatedCard({ ...WANG, fingerprints }))
    const event = await watched.next('card-read')
    expect(event.fingerprints).toHaveLength(fingerprints)
    expect(JSON.stringify([watched.reader.snapshot, event.card])).not.toMatch(/template|finger/i)
  })

  it('an old module that answers 21 to 30 10 is read with 30 01', async () => {
    const old = simulatedLine({ fingerprints: false })
    const { line, watched } = await start({ fingerprints: true }, old)
    line.sam.place(simulatedCard(ENROLLED))
    const event = await watched.next('card-read')
    expect([event.card.name, event.fingerprints]).toEqual([WANG.name, undefined])
  })
})

describe('readAgain', () => {
  it('readAgain shows the same card again', async () => {
    const { line, watched } = await start()
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    await watched.reader.readAgain()
    expect((await watched.next('card-read')).card.name).toBe(WANG.name)
    expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-read', 'card-removed', 'card-read'])
  })

  it('readAgain reads a card that was there before the start', async () => {
    const line = simulatedLine()
    line.sam.place(simulatedCard(LI))
    const first = WatchedReader.onMemory(line)
    await first.next('card-read')
    await first.stop()
    const { watched } = await start({}, line)
    await watched.next('card-must-be-lifted')
    await watched.reader.readAgain()
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })

  it('readAgain without a card → R131', async () => {
    const { watched } = await start()
    await expect(watched.reader.readAgain()).rejects.toMatchObject({ code: 'R131' })
  })

  it('readAgain on a card lifted meanwhile → no card', async () => {
    const { line, watched } = await start({ findPeriodMs: 200 })
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    line.sam.lift()
    await expect(watched.reader.readAgain()).rejects.toMatchObject({ code: 'R133' })
    expect(watched.reader.snapshot.card.kind).toBe('failed')
    await watched.next('card-removed')
  })

  it('readAgain rejects when the reader is lost', async () => {
    const { line, watched } = await start({ findPeriodMs: 200 })
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    line.addFault({ kind: 'silence', times: 1000 })
    const asked = watched.reader.readAgain()
    await expect(asked).rejects.toMatchObject({ code: 'R110' })
    expect(watched.reader.snapshot.card.kind).toBe('none')
  })
})

it('a reader without select reads', async () => {
  const line = simulatedLine({ selectsWhenFound: true })
  const { watched } = await start({ skipSelect: true }, line)
  line.sam.place(simulatedCard())
  await watched.next('card-read')
})
