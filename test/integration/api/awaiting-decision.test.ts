import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedWhereNeeded, on, prepareCase, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
beforeAll(async () => {
  hall = await TestApplication.start()
  hall.credit.behave('down')
})
afterAll(() => hall.remove())

it('names who asked and when, also after others changed the case; another supervisor decides', async () => {
  const [clerk, lead, second] = ['clerk-1', 'lead-1', 'lead-2'].map(id => hall.client(id))
  if (!clerk || !lead || !second) throw new Error('no clients')
  const items = await clerk.items.search({ query: '' })
  const item = items.find(({ openToDeferral }) => openToDeferral)
  const asking = async () => {
    const view = await prepareCase(clerk, 'wang', item?.code ?? '', [])
    const material = view.asked.find(({ deferral }) => deferral)
    return askedWhereNeeded(clerk, await clerk.cases.checkMaterials({ ...on(view), missing: [material?.id ?? ''] }))
  }
  hall.setClock('2026-08-03')
  const asked = await clerk.cases.askPerson({ ...on(await asking()), reason: '信用查询不可用' })
  hall.setClock('2026-08-03T10:30:00+08:00')
  const given = await second.cases.assign({ ...on(asked), operator: 'lead-2', window: '5' })
  const [waiting] = await lead.worklists.awaitingDecision()
  expect(waiting).toMatchObject({
    caseId: asked.caseId,
    question: '信用查询不可用',
    askedBy: 'clerk-1',
    askedByName: '窗口演示员',
    askedAt: '2026-08-03T02:00:00.000Z',
  })
  const decided = await second.cases.personDecides({ ...on(given), allowed: true, reason: '情况属实' })
  expect(decided.personDecision?.allowed).toBe(true)
  expect(await lead.worklists.awaitingDecision()).toEqual([])
})
