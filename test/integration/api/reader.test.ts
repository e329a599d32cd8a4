import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultOf, type HallClient, prepareCase, readCard, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
let client: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  client = hall.client()
})
afterAll(() => hall.remove())

async function viewNow() {
  const stop = new AbortController()
  for await (const view of await client.reader.watch(undefined, { signal: stop.signal })) {
    stop.abort()
    return view
  }
  throw new Error('no view')
}

describe('people without a resident’s card', () => {
  it.each([
    ['hmt', { cardType: 'hmt', name: '陈*本', number: '810000********0019', origin: '' }],
    ['foreigner', { cardType: 'foreign2023', name: '证*本', number: '931586********0028', origin: '巴基斯坦' }],
  ])(
    '%s: masked; the case goes the ordinary way or to a person’s decision, and is never refused',
    async (id, shown) => {
      await readCard(client, id)
      const { card } = await viewNow()
      expect(card).toMatchObject({ kind: 'read', person: { ...shown, expired: false, warnings: [] } })

      const view = await prepareCase(client, id, 'CC-WJ-0101', ['power-of-attorney'])
      expect(view.credit.handler).toMatchObject({ status: 'NOT_FOUND' })
      expect(view.assessment).toMatchObject({ outcome: 'person' })
      const { owed, cases } = await client.people.owedOfReading({ readingId: await readCard(client, id) })
      expect(owed).toEqual([])
      expect(cases.map(({ caseId }) => caseId)).toContain(view.caseId)
    },
  )
})

describe('reading again without lifting', () => {
  it('makes a new reading', async () => {
    const first = await readCard(client, 'wang')
    await client.reader.readAgain()
    const { card } = await viewNow()
    expect(card.kind === 'read' && card.person.readingId).not.toBe(first)
  })

  it('R131 without a card', async () => {
    await client.reader.liftCard()
    await expect.poll(async () => (await viewNow()).card.kind).toBe('none')
    expect(await faultOf(client.reader.readAgain())).toMatchObject({ code: 'R131' })
  })
})

it('counters of the reader survive unplugging it', async () => {
  const before = await client.reader.health()
  expect(before.line?.exchanges).toBeGreaterThan(0)
  await client.reader.unplug()
  await expect.poll(async () => (await viewNow()).reader.kind).toBe('lost')
  await client.reader.replug()
  await expect.poll(async () => (await viewNow()).reader.kind).toBe('ready')
  expect((await client.reader.health()).recovery.reopen).toBeGreaterThan(before.recovery.reopen)
})
