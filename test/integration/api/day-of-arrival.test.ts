import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultOf, on, prepareCase, signAndAccept, TestApplication } from '../../support/halls/application.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')

let hall: TestApplication
beforeAll(async () => {
  hall = await TestApplication.start({ config: { catalogue: CATALOGUE } })
})
afterAll(() => hall.remove())

it('a material entered after its arrival counts from its arrival, and both days are shown', async () => {
  const clerk = hall.client()
  hall.setClock('2026-08-03')
  let view = await prepareCase(clerk, 'wang', 'LIFE-0001', [])
  view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await clerk.cases.checkMaterials({ ...on(view), missing: ['lease', 'health'] })
  view = await signAndAccept(clerk, view)
  const [lease, health] = view.owed.map(({ owedId }) => owedId)
  hall.setClock('2026-08-12')
  const posted = (arrivedOn: string) =>
    clerk.cases.supply({ ...on(view), owedId: lease ?? '', method: 'post', arrivedOn })
  for (const day of ['2026-08-02', '2026-08-13']) expect((await faultOf(posted(day))).code).toBe('K351')
  view = await posted('2026-08-10')
  expect(view.owed[0]).toMatchObject({ suppliedOn: '2026-08-10', supply: { enteredOn: '2026-08-12' }, overdue: false })
  view = await clerk.cases.supply({ ...on(view), owedId: health ?? '', method: 'counter' })
  expect(view.owed[1]?.supply).not.toHaveProperty('enteredOn')
  const supplied = (await clerk.cases.history({ caseId: view.caseId })).filter(
    ({ type }) => type === 'MaterialSupplied',
  )
  const lines = supplied.map(entry => entry.lines.map(({ zh }) => zh))
  expect(lines).toEqual([['租赁合同', '到达日期 2026-08-10（以此为准），录入日期 2026-08-12'], ['从业人员健康证明']])
})
