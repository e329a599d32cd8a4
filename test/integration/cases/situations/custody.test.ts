import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const places = ({ custody }: CaseView) => custody.map(({ materialId, place }) => [materialId, place])

async function waiting(): Promise<number> {
  return (await hall.clerk.worklists.rows({ list: 'papersToReturn' })).rows.length
}

it('收存：撤回的办件，退还通知所列的正是在大厅的材料；退完之前在待退还材料清单里', async () => {
  let view = await hall.owing({ missing: ['lease'] })
  expect(view.custody).toMatchObject([
    { materialId: 'application', place: 'here', on: '2026-04-30', by: '窗口演示员', receipt: { zh: '受理通知书' } },
    { materialId: 'photo', place: 'here' },
  ])
  await hall.day('2026-05-06')
  const { owedId } = owedOf(view, 'lease')
  view = await hall.clerk.cases.supply({ ...on(await hall.see(view)), owedId, method: 'post' })
  expect(view.custody[2]).toMatchObject({
    materialId: 'lease',
    on: '2026-05-06',
    receipt: { zh: '补交收件凭证' },
  })
  expect(await hall.document(view, 'supplyReceipt')).toContain('租赁合同')
  view = await hall.clerk.cases.withdraw({ ...on(view), reason: '不办了' })
  const notice = await hall.document(view, 'withdrawalNotice')
  for (const text of ['申请书', '照片', '租赁合同']) expect(notice).toContain(text)
  expect([await waiting(), view.steps.map(({ kind }) => kind)]).toEqual([1, ['returnPapers']])

  view = await hall.clerk.cases.returnPapers({ ...on(view), materials: ['photo'], method: 'counter', to: 'handler' })
  expect(places(view)).toEqual([
    ['photo', 'returned'],
    ['application', 'here'],
    ['lease', 'here'],
  ])
  const post = { method: 'post', to: 'applicant' } as const
  expect((await faultOf(hall.clerk.cases.returnPapers({ ...on(view), ...post }))).code).toBe('K313')
  view = await hall.clerk.cases.returnPapers({ ...on(view), ...post, mailNumber: 'EMS-1' })
  expect([await waiting(), view.custody.every(({ place }) => place === 'returned')]).toEqual([0, true])
  const list = await hall.document(view, 'custodyList')
  for (const text of ['照片', '窗口退还', '租赁合同', '邮件号 EMS-1', '签收']) expect(list).toContain(text)
  expect(await hall.explained(view)).toContain('邮寄退还：申请人')
  expect((await faultOf(hall.clerk.cases.returnPapers({ ...on(view), ...post, mailNumber: 'EMS-2' }))).code).toBe(
    'K303',
  )
})

it('收存：一次性告知的材料由申请人带回；容缺收件的留在大厅，可以取回', async () => {
  let view = await hall.arrive({ missing: ['application'] })
  const noticed = await hall.clerk.cases.giveOneTimeNotice(on(view))
  expect(noticed.custody).toEqual([])
  view = await hall.clerk.cases.holdPapers(on(await hall.arrive({ card: 'ouyang', missing: ['application'] })))
  expect(view.custody).toMatchObject([
    { materialId: 'photo', receipt: { zh: '容缺收件回执' } },
    { materialId: 'lease' },
  ])
  expect(await hall.document(view, 'heldReceipt')).toContain('照片')
  view = await hall.clerk.cases.returnPapers({ ...on(view), method: 'counter', to: 'handler' })
  expect(places(view)).toEqual([
    ['photo', 'returned'],
    ['lease', 'returned'],
  ])
})
