import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultOf, type HallClient, prepareCase, readCard, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
let clerk: HallClient
let kiosk: HallClient
let caseId: string

beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
  kiosk = hall.client('kiosk-1')
  caseId = (await prepareCase(clerk, 'wang', 'CC-WJ-0101', ['power-of-attorney'])).caseId
})
afterAll(() => hall.remove())

async function until(seen: (view: { reader: { kind: string }; card: { kind: string } }) => boolean) {
  const stop = new AbortController()
  for await (const view of await clerk.reader.watch(undefined, { signal: stop.signal })) {
    if (seen(view)) break
  }
  stop.abort()
}

describe('at a kiosk a reading ends', () => {
  it.each([
    ['when the card is lifted', () => clerk.reader.liftCard(), 'none'],
    [
      'when another card lies there that cannot be read',
      async () => {
        await clerk.reader.liftCard()
        await until(({ card }) => card.kind === 'none')
        await clerk.reader.placeCard({ id: 'unreadable' })
      },
      'mustBeLifted',
    ],
    ['when the next person’s card was read', () => readCard(clerk, 'li'), 'read'],
    ['when the reader is pulled out', () => clerk.reader.unplug(), 'lost'],
  ] as const)('%s; at a counter it does not', async (_when, end, then) => {
    await clerk.reader.replug()
    await until(({ reader }) => reader.kind === 'ready')
    const readingId = await readCard(clerk, 'wang')
    expect((await kiosk.people.owedOfReading({ readingId })).cases).toMatchObject([{ caseId }])
    expect(await kiosk.people.why({ readingId, caseId })).toBeDefined()
    await end()
    await until(({ reader, card }) => (then === 'lost' ? reader.kind : card.kind) === then)
    expect(await faultOf(kiosk.people.owedOfReading({ readingId }))).toMatchObject({ code: 'A580' })
    expect(await faultOf(kiosk.people.why({ readingId, caseId }))).toMatchObject({ code: 'A580' })
    expect((await clerk.people.owedOfReading({ readingId })).cases).toMatchObject([{ caseId }])
  })
})

it('a card put down again is a new reading, the same for all watchers', async () => {
  await clerk.reader.replug()
  await until(({ reader }) => reader.kind === 'ready')
  const first = await readCard(clerk, 'wang')
  const seen = await Promise.all(
    [clerk, kiosk].map(async client => {
      const stop = new AbortController()
      for await (const { card } of await client.reader.watch(undefined, { signal: stop.signal })) {
        stop.abort()
        return card.kind === 'read' ? card.person.readingId : card.kind
      }
      return undefined
    }),
  )
  expect(seen).toEqual([first, first])
  expect(await readCard(clerk, 'wang')).not.toBe(first)
})

it('an unknown reading is refused', async () => {
  expect(await faultOf(kiosk.people.owedOfReading({ readingId: randomUUID() }))).toMatchObject({ code: 'K318' })
})
