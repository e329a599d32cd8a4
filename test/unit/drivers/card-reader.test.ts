import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../drivers/reader/options.ts'
import { FAULT_KINDS } from '../../../drivers/simulator/faults.ts'
import type { SimulatedLine } from '../../../drivers/simulator/line.ts'
import { LI, simulatedCard, WANG } from '../../support/readers/cards.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

function start(options: Partial<ReaderOptions> = {}): { line: SimulatedLine; watched: WatchedReader } {
  const line = simulatedLine()
  watched = WatchedReader.onMemory(line, options)
  return { line, watched }
}

describe('a card', () => {
  it('is placed, read, lifted, and the next one is read', async () => {
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

  it('is read once while it lies there', async () => {
    const { line, watched } = start()
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(watched.names().filter(name => name === 'card-read')).toHaveLength(1)
    expect(watched.reader.snapshot.card.kind).toBe('read')
  })

  it('that was exchanged between two looks is announced as removed first', async () => {
    const { line, watched } = start()
    line.sam.place(simulatedCard(WANG))
    await watched.next('card-read')
    line.sam.place(simulatedCard(LI))
    await watched.next('card-removed')
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })

  it('pulled while it is read → asks to place it again, and reads it then', async () => {
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

  it('that was there before we came must be lifted first', async () => {
    const first = start()
    first.line.sam.place(simulatedCard())
    await first.watched.next('card-read')
    await first.watched.stop()
    watched = WatchedReader.onMemory(first.line)
    await watched.next('card-must-be-lifted')
    first.line.sam.lift()
    await watched.next('card-removed')
  })

  it('lifted while readers only look with find is noticed when the next one comes', async () => {
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
  ])('with status %s at read is refused with %s and must be lifted', async (sw3, code) => {
    const { line, watched } = start()
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3 } })
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe(code)
    line.sam.lift()
    await watched.next('card-removed')
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it('at select is refused too', async () => {
    const { line, watched } = start()
    line.sam.place({ ...simulatedCard(), failure: { at: 'select', sw3: 0x81 } })
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R132')
  })

  it('of a type that nobody knows is refused with R140, and support can have its raw block', async () => {
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
    '%s in the long answer: it is read all the same',
    async kind => {
      const { line, watched } = start()
      await watched.next('reader-ready')
      line.addFault({ kind, only: 'read' })
      line.sam.place(simulatedCard())
      expect((await watched.next('card-read')).card.name).toBe(WANG.name)
    },
  )

  it('the plug is pulled in the middle of the long answer: the reader is lost, comes back, and the card is read', async () => {
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

  it('an answer that is always damaged is refused as such', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum', only: 'read', times: 100 })
    line.sam.place(simulatedCard())
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R111')
  })
})

describe('a reader', () => {
  it.each([
    [0x60, 'R120'],
    [0x66, 'R121'],
  ])('whose SAM answers %s is unavailable with %s until it is mended', async (sw3, code) => {
    const line = simulatedLine()
    line.sam.brokenWith = sw3
    watched = WatchedReader.onMemory(line)
    expect((await watched.next('reader-unavailable')).error.code).toBe(code)
    line.sam.brokenWith = undefined
    await watched.next('reader-ready')
  })

  it('that falls silent is reset, then opened anew, and comes back', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 3 })
    expect((await watched.next('reader-lost')).error.code).toBe('R110')
    await watched.next('reader-ready')
    line.sam.place(simulatedCard())
    await watched.next('card-read')
  })

  it.each([
    ['one answer is asked again', 1, 0],
    ['two answers is reset', 2, 1],
  ])('that misses %s, and not given up', async (_, times, resets) => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times })
    await expect.poll(() => watched.reader.counters?.timeouts).toBe(times)
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.names()).not.toContain('reader-lost')
    expect(watched.reader.recovery.resetSam).toBe(resets)
  })

  it('that is slow to wake up is greeted again', async () => {
    const line = simulatedLine()
    line.addFault({ kind: 'silence', times: 2 })
    watched = WatchedReader.onMemory(line)
    await watched.next('reader-ready')
    expect(watched.names()).toEqual(['reader-ready'])
  })

  it('that never answers is unavailable with R110', async () => {
    const line = simulatedLine()
    line.addFault({ kind: 'silence', times: 1000 })
    watched = WatchedReader.onMemory(line)
    expect((await watched.next('reader-unavailable')).error.code).toBe('R110')
  })

  it('that cannot be opened is reported once, tried again, and found when it comes', async () => {
    const line = simulatedLine()
    let tries = 0
    const { MemoryChannel } = await import('../../../drivers/simulator/memory-channel.ts')
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

  it('stops at once, in the middle of anything', async () => {
    const { line, watched } = start()
    await watched.next('reader-ready')
    line.sam.place(simulatedCard())
    await watched.next('card-present')
    await watched.stop()
    expect(watched.reader.snapshot).toEqual({ reader: { kind: 'stopped' }, card: { kind: 'none' } })
  })
})
