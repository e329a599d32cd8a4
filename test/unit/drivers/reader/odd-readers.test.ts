import { afterEach, describe, expect, it } from 'vitest'
import type { OpenChannel } from '../../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { answersAnother, SAM_COMMANDS } from '../../../../drivers/sam/commands.ts'
import { baseData, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { hex } from '../../../support/readers/hex.ts'
import { answer, type Script, ScriptedReader } from '../../../support/readers/scripted-reader.ts'
import { QUICK, WatchedReader } from '../../../support/readers/simulated-reader.ts'

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

/** A reader with a card; `odd` overrides answers. */
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
    ['too short a text', '00FF0400'],
    ['too long a photo', '01000400'],
    ['too long a text', '02000400'],
  ])('card data with %s → R144, once, although find sees no card afterwards', async (_, header) => {
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

describe('find always fails', () => {
  it.each([
    ['21', answer(0x21), 'R126'],
    ['40', answer(0x40), 'R137'],
    ['41', answer(0x41), 'R133'],
    ['24', answer(0x24), 'R123'],
    ['an unknown status', answer(0x77), 'R124'],
    ['another request’s answer', answer(0x90, new Uint8Array(8)), 'R112'],
    ['a wrong checksum', NO_CARD.map((byte, i) => (i === NO_CARD.length - 1 ? byte ^ 1 : byte)), 'R111'],
    ['the handheld time-out', hex('AAAAAA96690005050505'), 'R113'],
  ])('find always answers %s → the reader is reopened with %s', async (_, said, code) => {
    const { watched } = start({ '2001': said })
    expect((await watched.next('reader-lost')).error.code).toBe(code)
  })

  it('find is always silent while the module answers → the reader is reopened', async () => {
    const { watched, reader } = start({ '2001': [] })
    expect((await watched.next('reader-lost')).error.code).toBe('R110')
    expect(reader.asked).toContain('10FF')
  })

  it('find that fails four times and then works is noise', async () => {
    let times = 0
    const { watched } = start(request => {
      return request === '2001' && ++times <= 4 ? answer(0x41) : undefined
    })
    await watched.next('card-read')
    expect(watched.names()).not.toContain('reader-lost')
  })
})

it('the device’s own time-out before an answer does no harm', async () => {
  const { watched } = start({ '3001': [hex('AAAAAA96690005050505'), BASE] })
  expect((await watched.next('card-read')).card.name).toBe(WANG.name)
})

it('a late "no card" does not count as lifted', async () => {
  let asked = 0
  const { watched } = start(request => {
    return request === '3003' && ++asked === 1 ? [NO_CARD, LIES_THERE] : undefined
  })
  await watched.next('card-read')
  await someTime()
  expect(asked).toBeGreaterThan(1)
  expect(watched.names()).not.toContain('card-removed')
})

it('a card that always fails and is always found again is reported once', async () => {
  const { watched, reader } = start({ '2001': FOUND, '3001': answer(0x33) })
  expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R136')
  await someTime()
  expect(reader.asked.filter(request => request === '3001').length).toBeGreaterThan(2)
  expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-must-be-lifted'])
})

it('a late "no card" does not answer select or read', async () => {
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

it('a card with varying failures of one kind is reported once', async () => {
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

it('a reader that ignores 30 03 is asked twice, then neither reset nor reopened', async () => {
  const { watched, reader } = start({ '3003': [] })
  await watched.next('card-read')
  await someTime()
  await someTime()
  expect(reader.asked.filter(request => request === '3003')).toHaveLength(2)
  expect(reader.asked).not.toContain('10FF')
  expect(watched.names()).not.toContain('reader-lost')
})

it('a module that asks for a reset while reading is reset, and the card is read', async () => {
  let reads = 0
  const { watched, reader } = start(request => {
    return request === '3001' && ++reads === 1 ? answer(0x24) : undefined
  })
  await watched.next('card-read')
  expect(reader.asked.join(' ')).toContain('3001 10FF 2001')
})

it('only "no card" from find means that the card was taken away', async () => {
  let finds = 0
  let reads = 0
  const { watched } = start(request => {
    if (request === '2001' && ++finds === 2) return answer(0x24)
    return request === '3001' && ++reads === 1 ? answer(0x41) : undefined
  })
  await watched.next('card-read')
  expect(watched.names()).not.toContain('card-pulled')
})

describe('which request an answer belongs to', () => {
  it.each([0x80, 0x81, 0x41, 0x31, 0x91])('status %s does not answer a request about the module', sw3 => {
    expect(answersAnother(SAM_COMMANDS.reset, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.status, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.readNewAddress, sw3, 0)).toBe(false)
  })

  it.each([0x80, 0x81])('status %s does not answer a read, nor "no card" a select', sw3 => {
    expect(answersAnother(SAM_COMMANDS.readBase, sw3, 0)).toBe(true)
    expect(answersAnother(SAM_COMMANDS.select, sw3, 0)).toBe(sw3 === 0x80)
    expect(answersAnother(SAM_COMMANDS.find, sw3, 0)).toBe(false)
  })

  it.each([0x10, 0x21, 0x24, 0x60, 0x66])('status %s answers any request', sw3 => {
    for (const command of Object.values(SAM_COMMANDS)) expect(answersAnother(command, sw3, 0)).toBe(false)
  })
})

it('bytes of an overtaken answer are counted', async () => {
  const { watched } = start({ '2001': [answer(0x80), hex('AAAAAA966905')] })
  await watched.next('reader-ready')
  await someTime()
  const { incomplete = 0, noise = 0, length = 0 } = watched.reader.counters?.discardedBytes ?? {}
  expect(incomplete + noise + length).toBeGreaterThanOrEqual(6)
})

describe('unknown baud rate', () => {
  const silent = () => new ScriptedReader(() => [])
  const garbled = () => new ScriptedReader(() => hex('FE00F8E080'))

  it('a reader of unknown rate is found at its rate and opened at it from then on', async () => {
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
    // After reopening, the good way comes first.
    await watched.next('reader-lost')
    await watched.next('reader-ready')
    expect(tried).toEqual(['0', '1', '2', '2'])
  })

  it('a reader of unknown rate is found although its port is busy for a moment after closing', async () => {
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

  it('a reader that answers at no rate is reported once, with the first way’s error', async () => {
    watched = new WatchedReader(new CardReader([silent().open, garbled().open], QUICK))
    watched.reader.start()
    expect((await watched.next('reader-unavailable')).error.code).toBe('R110')
    await someTime()
    expect(watched.names()).toEqual(['reader-unavailable'])
  })

  it('other rates are not tried when the port itself fails', async () => {
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
