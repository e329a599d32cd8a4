import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { baseData, LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { answer, type Script, ScriptedReader } from '../../../support/readers/scripted-reader.ts'
import { QUICK, WatchedReader } from '../../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

type Said = ReturnType<Script>

const FOUND = answer(0x9f, new Uint8Array(4))
const NO_CARD = answer(0x80)
const addressOf = (text: string) => answer(0x90, new Uint8Array(Buffer.from(text.padEnd(35, ' '), 'utf16le')))
const baseOf = (person: Record<string, unknown>) => answer(0x90, baseData(simulatedCard(person)))

/** Find sees a card once after it was placed; `address` gives each answer to 30 03. */
function start(address: (asked: number, placed: boolean) => Said, more: Partial<Record<string, () => Said>> = {}) {
  const plate: { person: Record<string, unknown> | undefined; read: boolean } = { person: undefined, read: false }
  let asked = 0
  const reader = new ScriptedReader(request => {
    const special = more[request]?.()
    if (special) return special
    switch (request) {
      case '12FF':
        return answer(0x90, new Uint8Array(16))
      case '2001':
        return plate.person && !plate.read ? FOUND : NO_CARD
      case '2002':
        return answer(0x90, new Uint8Array(8))
      case '3001':
        if (!plate.person) return answer(0x41)
        plate.read = true
        return baseOf(plate.person)
      case '3003':
        return address(++asked, plate.person !== undefined)
      default:
        return answer(0x90)
    }
  })
  watched = new WatchedReader(new CardReader(reader.open, QUICK))
  watched.reader.start()
  const place = (person: Record<string, unknown> | undefined) => Object.assign(plate, { person, read: false })
  return { place, watched, reader }
}

const warnings = (card: { warnings: readonly { code: string }[] }) => card.warnings.map(({ code }) => code)

describe('the newest address', () => {
  it.each([
    ['a read that failed', answer(0x41)],
    ['an unknown error', answer(0x24)],
    ['damaged bytes', Buffer.from(answer(0x91).with(-1, 0x55))],
  ])('the newest address is asked for again after %s, and kept', async (_what, first) => {
    const { place, watched } = start(asked => (asked === 2 ? first : addressOf('新址路2号')))
    await watched.next('reader-ready')
    place(WANG)
    expect((await watched.next('card-read')).card).toMatchObject({ additionalAddress: '新址路2号', warnings: [] })
  })

  it('a newest address that cannot be read is a warning, not null', async () => {
    const { place, watched } = start(() => answer(0x41))
    await watched.next('reader-ready')
    place(WANG)
    const { card } = await watched.next('card-read')
    expect([card.additionalAddress, warnings(card)]).toEqual([null, ['additionalAddressUnread']])
  })

  it.each([
    ['status 21', answer(0x21)],
    ['status 23', answer(0x23)],
    ['status 91', answer(0x91)],
    ['blank memory', answer(0x90, new Uint8Array(70).fill(0xff))],
  ])('no newest address after %s, and the reader goes on', async (_what, said) => {
    const { place, watched } = start(() => said)
    place(WANG)
    const { card } = await watched.next('card-read')
    expect([card.additionalAddress, warnings(card)]).toEqual([null, []])
    await sleep(100)
    expect(watched.names()).toEqual(['reader-ready', 'card-present', 'card-read'])
  })

  it('the newest address of another card placed meanwhile is dropped', async () => {
    const { place, watched } = start(() => {
      place(LI)
      return addressOf('李四的住址')
    })
    await watched.next('reader-ready')
    place(WANG)
    const { card } = await watched.next('card-read')
    expect([card.name, card.additionalAddress, warnings(card)]).toEqual([WANG.name, null, ['additionalAddressUnread']])
  })
})

describe('a lifted card', () => {
  it('a lifted card is noticed although one answer was lost', async () => {
    const { place, watched } = start((asked, placed) => (asked === 4 ? [] : answer(placed ? 0x91 : 0x41)))
    await watched.next('reader-ready')
    place(WANG)
    await watched.next('card-read')
    await sleep(300)
    place(undefined)
    await watched.next('card-removed')
  })

  it('a lifted card is noticed on a reader that is silent without a card', async () => {
    const { place, watched } = start((_asked, placed) => (placed ? answer(0x91) : []))
    await watched.next('reader-ready')
    place(WANG)
    await watched.next('card-read')
    place(undefined)
    await watched.next('card-removed')
  })

  it('a reader that fails 30 03 with a card there does not report lifting', async () => {
    const { place, watched } = start(() => answer(0x41))
    await watched.next('reader-ready')
    place(WANG)
    await watched.next('card-read')
    await sleep(150)
    expect(watched.names()).not.toContain('card-removed')
    place(LI)
    await watched.next('card-removed')
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })

  it('silence on an empty plate does not cost the next card its address', async () => {
    const { place, watched } = start((_asked, placed) => (placed ? addressOf('新址路2号') : []))
    await watched.next('reader-ready')
    await sleep(300)
    place(WANG)
    expect((await watched.next('card-read')).card.additionalAddress).toBe('新址路2号')
  })
})

describe('a reader that finds the same card again', () => {
  it('a reader that finds the same card again reports it once more, then no longer', async () => {
    const { place, watched } = start(() => answer(0x91), { '2001': () => FOUND })
    place(WANG)
    await watched.next('card-read')
    await watched.next('card-read')
    await sleep(200)
    expect(watched.names().filter(name => name === 'card-read')).toHaveLength(2)
    expect(watched.reader.snapshot.card.kind).toBe('read')
    place(LI)
    await watched.next('card-removed')
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })
})

describe('a command that is not permitted (23)', () => {
  it.each([
    ['select', '2002'],
    ['read', '3001'],
  ])('status 23 at %s: the card is refused, the reader stays', async (_what, request) => {
    const { place, watched } = start(() => answer(0x91), { [request]: () => answer(0x23) })
    place(WANG)
    expect((await watched.next('card-must-be-lifted')).error?.code).toBe('R122')
    await sleep(100)
    expect(watched.names()).not.toContain('reader-lost')
  })
})

it('a late answer to the read before is never taken for this card: it must come twice', async () => {
  const late = [[], baseOf(WANG), baseOf(LI), baseOf(LI)]
  let reads = 0
  const { place, watched } = start(() => answer(0x91), { '3001': () => late[Math.min(reads++, 3)] ?? [] })
  place(LI)
  expect((await watched.next('card-read')).card.name).toBe(LI.name)
  expect(watched.names().filter(name => name === 'card-read')).toHaveLength(1)
})

it.each([
  ['a card found', FOUND],
  ['no card', NO_CARD],
])('a reader that answers GetSAMStatus with %s is greeted', async (_what, said) => {
  const { watched } = start(() => answer(0x91), { '11FF': () => said })
  await watched.next('reader-ready')
})

it('no card is reported after stop', async () => {
  const { place, watched } = start(() => [])
  place(WANG)
  await watched.next('card-present')
  await watched.stop()
  expect(watched.names()).not.toContain('card-read')
  expect(watched.reader.snapshot).toEqual({ reader: { kind: 'stopped' }, card: { kind: 'none' } })
})
