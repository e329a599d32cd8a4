import { afterEach, describe, expect, it } from 'vitest'
import type { OpenChannel } from '../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { answersAnother, SAM_COMMANDS } from '../../../drivers/sam/commands.ts'
import { baseData, simulatedCard, WANG } from '../../support/readers/cards.ts'
import { hex } from '../../support/readers/hex.ts'
import { answer, type Script, ScriptedReader } from '../../support/readers/scripted-reader.ts'
import { QUICK, WatchedReader } from '../../support/readers/simulated-reader.ts'

/** Readers that behave as none should, and some do. */
const FOUND = answer(0x9f, new Uint8Array(4))
const SELECTED = answer(0x90, new Uint8Array(8))
const BASE = answer(0x90, baseData(simulatedCard(WANG)))
const NO_CARD = answer(0x80)
const LIES_THERE = answer(0x91)
const OK = answer(0x90)
const SAM_ID = answer(0x90, hex('05000300B561340187D61200D2029649'))

type Said = ReturnType<Script>

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

/** A reader with a good card on it, but for what `odd` says. */
function start(odd: ((request: string) => Said | undefined) | Partial<Record<string, Said>>) {
  let read = false
  const usual: Script = request => {
    switch (request) {
      case '12FF':
        return SAM_ID
      case '2001':
        return read ? NO_CARD : FOUND
      case '2002':
        return SELECTED
      case '3001':
        read = true
        return BASE
      case '3003':
        return LIES_THERE
      default:
        return OK
    }
  }
  const oddly = typeof odd === 'function' ? odd : (request: string) => odd[request]
  const reader = new ScriptedReader(request => oddly(request) ?? usual(request))
  watched = new WatchedReader(new CardReader(reader.open, QUICK))
  watched.reader.start()
  return { reader, watched }
}

const someTime = () => new Promise(resolve => setTimeout(resolve, 200))

describe('card data whose lengths do not fit', () => {
  it.each([
    ['a short text', '00FF0400'],
    ['more than there is', '01000400'],
    ['a long text', '02000400'],
  ])('%s → R144, once, although find sees no card afterwards', async (_, header) => {
    let read = false
    const { watched } = start(request => {
      if (request === '2001') return read ? NO_CARD : FOUND
      if (request !== '3001') return undefined
      read = true
      return answer(0x90, Uint8Array.of(...hex(header), ...new Uint8Array(1000)))
    })
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R144')
    await someTime()
    expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-must-be-lifted'])
  })
})

describe('looking for a card that never goes well', () => {
  it.each([
    ['21', answer(0x21), 'R126'],
    ['40', answer(0x40), 'R137'],
    ['41', answer(0x41), 'R133'],
    ['24', answer(0x24), 'R123'],
    ['an unknown status', answer(0x77), 'R124'],
    ['another request’s answer', answer(0x90, new Uint8Array(8)), 'R112'],
    ['a wrong checksum', NO_CARD.map((byte, i) => (i === NO_CARD.length - 1 ? byte ^ 1 : byte)), 'R111'],
    ['the handheld time-out', hex('AAAAAA96690005050505'), 'R113'],
  ])('%s → the reader is given up with %s', async (_, said, code) => {
    const { watched } = start({ '2001': said })
    expect((await watched.next('reader-lost')).error.code).toBe(code)
  })

  it('silence there, while the module answers, is no empty plate either', async () => {
    const { watched, reader } = start({ '2001': [] })
    expect((await watched.next('reader-lost')).error.code).toBe('R110')
    expect(reader.asked).toContain('10FF')
  })

  it('four times and then well is noise', async () => {
    let times = 0
    const { watched } = start(request => {
      return request === '2001' && ++times <= 4 ? answer(0x41) : undefined
    })
    await watched.next('card-read')
    expect(watched.names()).not.toContain('reader-lost')
  })
})

it('the device’s own time-out before the answer does no harm', async () => {
  const { watched } = start({ '3001': [hex('AAAAAA96690005050505'), BASE] })
  expect((await watched.next('card-read')).card.name).toBe(WANG.name)
})

it('a late "no card" is not taken for the card being lifted', async () => {
  let asked = 0
  const { watched } = start(request => {
    return request === '3003' && ++asked === 1 ? [NO_CARD, LIES_THERE] : undefined
  })
  await watched.next('card-read')
  await someTime()
  expect(asked).toBeGreaterThan(1)
  expect(watched.names()).not.toContain('card-removed')
})

it('a card that always fails and is always found again is told once', async () => {
  const { watched, reader } = start({ '2001': FOUND, '3001': answer(0x33) })
  expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R136')
  await someTime()
  expect(reader.asked.filter(request => request === '3001').length).toBeGreaterThan(2)
  expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-must-be-lifted'])
})

it('a late "no card" is not taken for the answer to select or read', async () => {
  let read = false
  const { watched } = start(request => {
    if (request === '2001') return read ? NO_CARD : FOUND
    if (request === '2002') return [NO_CARD, SELECTED]
    if (request !== '3001') return undefined
    read = true
    return [NO_CARD, BASE]
  })
  expect((await watched.next('card-read')).card.name).toBe(WANG.name)
})

it('a card whose failures vary, with the same to be done about them, is told once', async () => {
  const codes = [0x41, 0x41, 0x41, 0x47, 0x47, 0x47]
  let reads = 0
  const { watched } = start(request => {
    if (request === '2001') return FOUND
    return request === '3001' ? answer(codes[reads++ % codes.length] ?? 0x41) : undefined
  })
  await watched.next('card-must-be-lifted')
  await someTime()
  expect(watched.names().filter(name => name === 'card-must-be-lifted')).toHaveLength(1)
})

it('a reader that leaves 30 03 unanswered is asked twice, one silence being bad luck, and neither reset nor given up', async () => {
  const { watched, reader } = start({ '3003': [] })
  await watched.next('card-read')
  await someTime()
  await someTime()
  expect(reader.asked.filter(request => request === '3003')).toHaveLength(2)
  expect(reader.asked).not.toContain('10FF')
  expect(watched.names()).not.toContain('reader-lost')
})

it('a module that asks to be reset while a card is read is reset, and the card is read', async () => {
  let reads = 0
  const { watched, reader } = start(request => {
    return request === '3001' && ++reads === 1 ? answer(0x24) : undefined
  })
  await watched.next('card-read')
  expect(reader.asked.join(' ')).toContain('3001 10FF 2001')
})

it('an answer to find that is not "no card" does not mean that the card was taken away', async () => {
  let finds = 0
  let reads = 0
  const { watched } = start(request => {
    if (request === '2001' && ++finds === 2) return answer(0x24)
    return request === '3001' && ++reads === 1 ? answer(0x41) : undefined
  })
  await watched.next('card-read')
  expect(watched.names()).not.toContain('card-pulled')
})

describe('whose answer it is', () => {
  it.each([0x80, 0x81, 0x41, 0x31, 0x91])('%s cannot answer what is asked about the module', sw3 => {
    expect(answersAnother(SAM_COMMANDS.reset, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.status, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.readNewAddress, sw3, 0)).toBe(false)
  })

  it.each([0x80, 0x81])('%s cannot answer a read, nor "no card" a select', sw3 => {
    expect(answersAnother(SAM_COMMANDS.readBase, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.select, sw3, 0)).toBe(sw3 === 0x80)
    expect(answersAnother(SAM_COMMANDS.find, sw3, 0)).toBe(false)
  })

  it.each([0x10, 0x21, 0x24, 0x60, 0x66])('%s can answer anything', sw3 => {
    for (const command of Object.values(SAM_COMMANDS)) expect(answersAnother(command, sw3, 0)).toBe(false)
  })
})

it('bytes of an answer that was overtaken are counted', async () => {
  const { watched } = start({ '2001': [answer(0x80), hex('AAAAAA966905')] })
  await watched.next('reader-ready')
  await someTime()
  const { incomplete = 0, noise = 0, length = 0 } = watched.reader.counters?.discardedBytes ?? {}
  expect(incomplete + noise + length).toBeGreaterThanOrEqual(6)
})

describe('a reader whose baud rate is not known', () => {
  const silent = () => new ScriptedReader(() => [])
  const garbled = () => new ScriptedReader(() => hex('FE00F8E080'))

  it('is found at the rate at which it answers, and opened at that rate from then on', async () => {
    const tried: string[] = []
    const answering = new ScriptedReader(request => (request === '2001' && tried.length < 4 ? answer(0x41) : OK))
    const ways = [garbled().open, silent().open, answering.open, silent().open].map((open, i): OpenChannel => {
      return signal => {
        tried.push(String(i))
        return open(signal)
      }
    })
    watched = new WatchedReader(new CardReader(ways, QUICK))
    watched.reader.start()
    await watched.next('reader-ready')
    expect(tried).toEqual(['0', '1', '2'])
    // Given up and opened again: the way that worked comes first.
    await watched.next('reader-lost')
    await watched.next('reader-ready')
    expect(tried).toEqual(['0', '1', '2', '2'])
  })

  it('is found at its rate although the port is not free for a moment after it was closed', async () => {
    const answering = new ScriptedReader(request => (request === '2001' ? NO_CARD : OK))
    let refusals = 0
    const notFreeAtOnce: OpenChannel = async signal => {
      if (refusals++ < 3) throw new ReaderError(refusals === 1 ? 'R101' : 'R103', '/dev/ttyS0')
      return answering.open(signal)
    }
    watched = new WatchedReader(new CardReader([silent().open, notFreeAtOnce], QUICK))
    watched.reader.start()
    await watched.next('reader-ready')
    expect(watched.names()).toEqual(['reader-ready'])
  })

  it('that answers at none is told once, as it was at the likeliest', async () => {
    watched = new WatchedReader(new CardReader([silent().open, garbled().open], QUICK))
    watched.reader.start()
    expect((await watched.next('reader-unavailable')).error.code).toBe('R110')
    await someTime()
    expect(watched.names()).toEqual(['reader-unavailable'])
  })

  it('is not looked for at other rates when the port itself is the trouble', async () => {
    let opened = 0
    const missing: OpenChannel = async () => {
      opened++
      throw new ReaderError('R101', '/dev/none')
    }
    watched = new WatchedReader(new CardReader([missing, missing, missing], { ...QUICK, reopenMinMs: 5000 }))
    watched.reader.start()
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    expect(opened).toBe(1)
  })
})
