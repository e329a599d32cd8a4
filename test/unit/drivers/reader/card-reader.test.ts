import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { ReaderError } from '../../../../drivers/error.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../../drivers/reader/options.ts'
import { FAULT_KINDS } from '../../../../drivers/simulator/faults.ts'
import type { SimulatedLine } from '../../../../drivers/simulator/line.ts'
import { LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

function start(options: Partial<ReaderOptions> = {}): { line: SimulatedLine; watched: WatchedReader } {
  const line = simulatedLine()
  watched = WatchedReader.onMemory(line, options)
  return { line, watched }
}

describe('placing and lifting', () => {
  it('a card is placed, read and lifted, then the next one is read', async () => {
    const { line, watched } = start()
    expect(await watched.next('reader-ready')).toMatchObject({ samId: '05.03-20210101-0001234567-1234567890' })
    line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.name).toBe(WANG.name)
    line.sam.lift()
    await watched.next('card-removed')
    line.sam.place(simulatedCard(LI))
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
    expect(watched.names()).toEqual(
      'reader-ready card-present card-read card-removed card-present card-read'.split(' '),
    )
  })

  it('a card is read once while it lies there', async () => {
    const { line, watched } = start()
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(watched.names().filter(name => name === 'card-read')).toHaveLength(1)
    expect(watched.reader.snapshot.card.kind).toBe('read')
  })

  it('a card exchanged between two finds is first announced as removed', async () => {
    const { line, watched } = start()
    line.sam.place(simulatedCard(WANG))
    await watched.next('card-read')
    line.sam.place(simulatedCard(LI))
    await watched.next('card-removed')
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })

  it('a card pulled while it is read → card-pulled, then read when placed again', async () => {
    const { line, watched } = start()
    line.sam.place(simulatedCard())
    line.addFault({ kind: 'delay', amount: 30 })
    await watched.next('card-present')
    line.sam.lift()
    expect((await watched.next('card-pulled')).error.code).toBe('R139')
    expect(watched.reader.snapshot.card.kind).toBe('removedMidRead')
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it('a card that was there before the start must be lifted first', async () => {
    const first = start()
    first.line.sam.place(simulatedCard())
    await first.watched.next('card-read')
    await first.watched.stop()
    watched = WatchedReader.onMemory(first.line)
    await watched.next('card-must-be-lifted')
    first.line.sam.lift()
    await watched.next('card-removed')
  })

  it('with findOnly a lifted card is noticed when the next one comes', async () => {
    const { line, watched } = start({ removalProbe: 'findOnly' })
    line.sam.place(simulatedCard(WANG))
    await watched.next('card-read')
    line.sam.lift()
    await new Promise(resolve => setTimeout(resolve, 80))
    expect(watched.reader.snapshot.card.kind).toBe('read')
    line.sam.place(simulatedCard(LI))
    await watched.next('card-removed')
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })
})

describe('a card that fails', () => {
  it.each([
    [0x41, 'R133'],
    [0x47, 'R138'],
    [0x31, 'R134'],
    [0x32, 'R135'],
    [0x33, 'R136'],
    [0x40, 'R137'],
  ])('status %s at read → %s, and the card must be lifted', async (sw3, code) => {
    const { line, watched } = start()
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3 } })
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe(code)
    line.sam.lift()
    await watched.next('card-removed')
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it('a failed select is refused too', async () => {
    const { line, watched } = start()
    line.sam.place({ ...simulatedCard(), failure: { at: 'select', sw3: 0x81 } })
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R132')
  })

  it('an unknown card type → R140 with the raw block for support', async () => {
    const { line, watched } = start()
    const card = simulatedCard({ ...WANG, typeLetter: 'Q' })
    line.sam.place(card)
    const { error } = await watched.next('card-must-be-lifted')
    expect(error?.code).toBe('R140')
    expect(watched.reader.snapshot.card.kind).toBe('unknownCard')
    expect(error?.block?.reveal()).toEqual(card.text)
    expect(`${JSON.stringify(error)} ${error?.block} ${inspect(error, { depth: 9 })}`).not.toContain('样本')
  })
})

describe('faults on the line while a card is read', () => {
  it.each(FAULT_KINDS.filter(kind => kind !== 'unplug'))(
    '%s in the long answer does not prevent reading',
    async kind => {
      const { line, watched } = start()
      await watched.next('reader-ready')
      line.addFault({ kind, only: 'read' })
      line.sam.place(simulatedCard())
      expect((await watched.next('card-read')).card.name).toBe(WANG.name)
    },
  )

  it('unplugged in the middle of the long answer, the reader comes back and reads the card', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'unplug', only: 'read' })
    line.sam.place(simulatedCard())
    await watched.next('reader-lost')
    line.sam.powerOff()
    await watched.next('card-read')
  })

  it('three damaged answers in a row do not lose a card that the SAM has read', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum', only: 'read', times: 3 })
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it('an answer that is always damaged → R111', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum', only: 'read', times: 100 })
    line.sam.place(simulatedCard())
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R111')
  })
})

describe('reader states', () => {
  it.each([
    [0x60, 'R120'],
    [0x66, 'R121'],
  ])('SAM status %s → reader-unavailable with %s until it is repaired', async (sw3, code) => {
    const line = simulatedLine()
    line.sam.brokenWith = sw3
    watched = WatchedReader.onMemory(line)
    expect((await watched.next('reader-unavailable')).error.code).toBe(code)
    line.sam.brokenWith = undefined
    await watched.next('reader-ready')
  })

  it('a silent reader is reset, then reopened, and comes back', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 3 })
    expect((await watched.next('reader-lost')).error.code).toBe('R110')
    await watched.next('reader-ready')
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it.each([
    ['one answer → asked again', 1, 0],
    ['two answers → reset', 2, 1],
  ])('a reader that misses %s, and not reopened', async (_, times, resets) => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times })
    await expect.poll(() => watched.reader.counters?.timeouts).toBe(times)
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.names()).not.toContain('reader-lost')
    expect(watched.reader.recovery.resetSam).toBe(resets)
  })

  it('a reader that wakes up slowly is greeted again', async () => {
    const line = simulatedLine()
    line.addFault({ kind: 'silence', times: 2 })
    watched = WatchedReader.onMemory(line)
    await watched.next('reader-ready')
    expect(watched.names()).toEqual(['reader-ready'])
  })

  it('a reader that never answers → R110', async () => {
    const line = simulatedLine()
    line.addFault({ kind: 'silence', times: 1000 })
    watched = WatchedReader.onMemory(line)
    expect((await watched.next('reader-unavailable')).error.code).toBe('R110')
  })

  it('a reader that cannot be opened is reported once, retried, and found when it comes', async () => {
    const line = simulatedLine()
    let tries = 0
    const { MemoryChannel } = await import('../../../../drivers/simulator/memory-channel.ts')
    watched = new WatchedReader(
      new CardReader(async () => {
        tries++
        if (tries < 4) throw new ReaderError('R101', '/dev/ttyUSB9')
        return new MemoryChannel(line)
      }, QUICK),
    )
    watched.reader.start()
    await watched.next('reader-ready')
    expect(watched.names()).toEqual(['reader-unavailable', 'reader-ready'])
  })

  it('stop ends at once in any state', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.sam.place(simulatedCard())
    await watched.next('card-present')
    await watched.stop()
    expect(watched.reader.snapshot).toEqual({ reader: { kind: 'stopped' }, card: { kind: 'none' } })
  })
})
