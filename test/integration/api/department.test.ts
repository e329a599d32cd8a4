import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HallConfig } from '../../../electron/config/schema.ts'
import { WorkLists } from '../../../electron/worklists/work-lists.ts'
import {
  acceptOwing,
  faultOf,
  type HallClient,
  on,
  prepareCase,
  TestApplication,
} from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'
const HEALTH = '区卫生健康局'
const OPERATORS: HallConfig['operators'] = [
  { id: 'clerk-1', name: '窗口一', role: 'clerk' },
  { id: 'lead-1', name: '主管一', role: 'supervisor' },
  { id: 'health-1', name: '卫健审查', role: 'examiner', departments: [HEALTH] },
  { id: 'health-2', name: '卫健审核', role: 'approver', departments: [HEALTH] },
  { id: 'civil-1', name: '民政审查', role: 'examiner', departments: ['区民政局'] },
]

let hall: TestApplication
let clerk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start({ config: { operators: OPERATORS } })
  clerk = hall.client('clerk-1')
})
afterAll(() => hall.remove())

const counted = async (operator: string) =>
  Object.fromEntries((await hall.client(operator).worklists.lists()).map(({ id, count }) => [id, count]))

it('examiners see their own department’s lists, a clerk none of the department’s own', async () => {
  const view = await acceptOwing(clerk, 'wang', RENEWAL, ['business-licence'])
  expect(await counted('health-1')).toMatchObject({ toTakeUp: 1, toExamine: 0, toConfirm: 0, atWindow: 0 })
  expect(await counted('civil-1')).toMatchObject({ toTakeUp: 0 })
  expect(await counted('clerk-1')).not.toHaveProperty('toTakeUp')
  const rows = (operator: string) => hall.client(operator).worklists.rows({ list: 'toTakeUp' })
  expect((await rows('health-1')).rows.map(row => row.caseNumber)).toEqual([view.caseNumber])
  expect((await rows('civil-1')).rows).toEqual([])
  expect((await hall.client('civil-1').worklists.count({ list: 'toTakeUp', department: HEALTH })).count).toBe(0)
})

it('a list says on which pages it stands: what both sides work on stands on both', async () => {
  const placed = Object.fromEntries(
    (await hall.client('lead-1').worklists.lists()).map(({ id, places }) => [id, places]),
  )
  expect(placed).toMatchObject({
    toTakeUp: ['department'],
    toConfirm: ['department'],
    atWindow: ['department', 'follow-up'],
    toMake: ['department', 'follow-up'],
    verify: ['department', 'follow-up'],
    officeDue: ['supervision'],
    ordersOpen: ['supervision'],
    questions: ['follow-up'],
  })
})

it('an own list keeps the place of the list that it replaces, unless it says another', () => {
  const own = { name: { zh: '自定', en: 'own' }, about: 'step', where: [{ stage: ['verify'] }] } as const
  const rest = { columns: ['due'], sort: { by: 'due', descending: false }, empty: own.name, roles: ['clerk'] } as const
  const lists = new WorkLists([
    { id: 'officeDue', ...own, ...rest },
    { id: 'mine', ...own, ...rest },
    { id: 'toMake', ...own, ...rest, places: ['department'] },
  ])
  const placesOf = (id: string) => lists.find(id, { role: 'clerk' }).places
  expect(['officeDue', 'mine', 'toMake'].map(placesOf)).toEqual([['supervision'], ['follow-up'], ['department']])
})

it('a case goes through the department: refusals in both languages name who may, and the view offers only that', async () => {
  let view = await clerk.cases.acceptFull(on(await prepareCase(clerk, 'li', RENEWAL, [])))
  const grant = { granted: true, reason: '' }
  expect(await faultOf(clerk.cases.decideResult({ ...on(view), ...grant }))).toMatchObject({ code: 'K358' })
  expect(await faultOf(hall.client('civil-1').cases.decideResult({ ...on(view), ...grant }))).toMatchObject({
    code: 'K358',
  })
  expect(await faultOf(clerk.cases.takeUp({ ...on(view), examiner: 'health-1' }))).toMatchObject({ code: 'A502' })
  const [examiner, approver] = [hall.client('health-1'), hall.client('health-2')]
  expect(await faultOf(approver.cases.takeUp({ ...on(view), examiner: 'clerk-1' }))).toMatchObject({ code: 'K307' })
  view = await approver.cases.takeUp({ ...on(view), examiner: 'health-1' })
  expect(view.department).toEqual({ examiner: '卫健审查' })
  const deciding = (await examiner.cases.get(view)).actions.find(({ id }) => id === 'decideResult')
  expect(deciding?.limits).toMatchObject({ choices: ['grant', 'refuse'], toConfirm: ['refuse'] })
  view = await examiner.cases.decideResult({ ...on(view), granted: false, reason: '不符合条件' })
  expect(view.department?.opinion).toMatchObject({ granted: false, reason: '不符合条件' })
  expect(await counted('health-2')).toMatchObject({ toConfirm: 1 })
  const offered = (seen: typeof view) => seen.actions.filter(({ because }) => !because).map(({ id }) => id)
  expect(offered(await examiner.cases.get(view))).not.toContain('confirmResult')
  expect(offered(await approver.cases.get(view))).toContain('confirmResult')
  expect(offered(await clerk.cases.get(view))).toContain('withdraw')
  expect(offered(await approver.cases.get(view))).not.toContain('withdraw')
  view = await approver.cases.confirmResult({ ...on(view), agreed: true, reason: '' })
  expect(view).toMatchObject({ status: 'accepted', result: { granted: false, reason: '不符合条件' } })
  const why = await clerk.cases.why({ caseId: view.caseId })
  expect(JSON.stringify(why.explanations)).toMatch(/另一人审核[\s\S]*第三十四条第一款/)
})

it('K358: whatever an examiner of another department does to a case, and giving it to one', async () => {
  const accepted = await clerk.cases.acceptFull(on(await prepareCase(clerk, 'wang', RENEWAL, [])))
  const { cases, documents } = hall.client('civil-1')
  const reason = '样本理由'
  const found = { facts: reason, foundBy: reason, foundOn: '2026-04-30' }
  const material = accepted.custody[0]?.materialId ?? ''
  const refused = await Promise.all(
    [
      cases.takeUp({ ...on(accepted), examiner: 'civil-1' }),
      cases.decideResult({ ...on(accepted), granted: true, reason: '' }),
      cases.returnToWindow({ ...on(accepted), reason }),
      cases.findFalsehood({ ...on(accepted), materials: [material], ...found }),
      cases.stopClock({ ...on(accepted), cause: 'hearing', days: 5, reason }),
      cases.note({ ...on(accepted), text: reason }),
      cases.readyResult(on(accepted)),
      documents.render({ caseId: accepted.caseId, kind: 'notice', commandId: randomUUID() }),
      hall.client('health-2').cases.takeUp({ ...on(accepted), examiner: 'civil-1' }),
    ].map(async call => (await faultOf(call)).code),
  )
  expect(refused).toEqual(refused.map(() => 'K358'))
  expect((await cases.get(accepted)).actions).toEqual([])
  expect((await hall.client('health-1').cases.note({ ...on(accepted), text: reason })).version).toBe(
    accepted.version + 1,
  )
})

it('A538 names departments of operators that the catalogue does not have', async () => {
  const operators = [...OPERATORS, { id: 'x', name: '甲', role: 'examiner', departments: [HEALTH, '卫健局'] } as const]
  const other = await TestApplication.start({ config: { operators } })
  const warned = (await other.client('clerk-1').system.info()).warnings.filter(({ zh }) => zh.includes('A538'))
  expect(warned).toHaveLength(1)
  expect(warned[0]?.zh).toContain('：卫健局。')
  await other.remove()
})

it('A519 names departments that nobody can decide for', async () => {
  const { warnings } = await clerk.system.info()
  const warned = warnings.find(({ zh }) => zh.includes('A519'))
  expect(warned?.zh).toContain('区民政局')
  expect(warned?.zh).not.toContain(HEALTH)
  const complete = await TestApplication.start()
  expect((await complete.client('clerk-1').system.info()).warnings.filter(({ zh }) => zh.includes('A519'))).toEqual([])
  await complete.remove()
})
