import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { type HallClient, on, prepareCase, signAndAccept, TestApplication } from '../../support/halls/application.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')

let hall: TestApplication
let clerk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start({ config: { catalogue: CATALOGUE } })
  hall.setClock('2026-08-03')
  clerk = hall.client()
})
afterAll(() => hall.remove())

it('罗城民政：以到达时间为准：记录之后查明按期到达的，履约记录自行更正，并告知当事人', async () => {
  let view = await prepareCase(clerk, 'wang', 'LIFE-0001', [])
  view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await clerk.cases.checkMaterials({ ...on(view), missing: ['lease'] })
  view = await signAndAccept(clerk, view)
  const { caseId } = view
  const [lease] = view.owed
  if (!lease) throw new Error('nothing is owed')
  for (const day of ['2026-08-11', '2026-09-01']) {
    hall.setClock(day)
    await passDays(hall.application.parts)
  }
  const recordOf = () => clerk.subjects.trustRecord({ asked: { by: 'case', caseId, party: 'applicant' } })
  expect(await recordOf()).toMatchObject({ breached: 1, effect: { result: 'fail' } })

  view = await clerk.cases.get({ caseId })
  const { owedId } = lease
  view = await clerk.cases.supply({
    ...on(view),
    owedId,
    method: 'post',
    arrivedOn: '2026-08-05',
    proof: '收件登记 2026-0805',
  })
  expect(view.breaches).toMatchObject([{ struckOn: '2026-09-01' }])
  view = await clerk.cases.acceptSupply({ ...on(view), owedId })
  expect(await recordOf()).toMatchObject({
    breached: 0,
    kept: 1,
    effect: { result: 'pass' },
    entries: [{ outcome: 'kept', struckOn: '2026-09-01', counts: false }],
  })
  const history = JSON.stringify(await clerk.cases.history({ caseId }))
  expect(history).toMatch(/记入本厅履约记录[\s\S]*更正履约记录/)
  expect(JSON.stringify(await clerk.cases.why({ caseId }))).toContain('个人信息保护法》第四十六条')
  const { html } = await clerk.documents.render({ caseId, kind: 'rightsNotice' })
  expect(html).toContain('2026年9月1日已更正')
})
