import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseId, OwedId } from '../../../electron/cases/model/ids.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { DEFAULT_REMINDERS } from '../../../electron/reminders/options.ts'
import { owedKey } from '../../../electron/store/projections/owed-row.ts'
import { ROW_KINDS } from '../../../electron/worklists/rows/index.ts'
import { item, material } from '../../support/cases/case-builder.ts'
import { LEAD, TestHall } from '../../support/halls/hall.ts'

const ITEM = item({
  materials: [
    material('core-1', { core: true }),
    material('days', {
      deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper', 'sharing'] },
    }),
    material('pledge', {
      deferral: { mode: 'promise', due: { kind: 'workingDays', days: 8 }, dischargedBy: ['check'] },
    }),
  ],
})

let hall: TestHall
beforeAll(async () => {
  hall = await TestHall.open()
})
afterAll(() => hall.remove())

async function shown(caseId: CaseId, language: 'zh' | 'en' = 'zh') {
  const { key } = await hall.desk.load(caseId)
  const { db, vault } = hall.store
  const calendar = new WorkingDays(CHINESE_DAYS)
  const day = { today: hall.desk.today, calendar, rules: SUPERVISION_RULES }
  const maker = { db, vault, ...day, nameOf: (id: string) => id, clear: false, reminderOrder: DEFAULT_REMINDERS.to }
  const [row] = await ROW_KINDS.owed.read(maker, [owedKey(key, 0)])
  return ['settledBy', 'remark', 'outcome', 'certificate'].map(column => row?.value(column, language) ?? '')
}

async function owing(material: string): Promise<{ readonly caseId: CaseId; readonly owedId: OwedId }> {
  const first17 = `44060419900101${String(next++).padStart(3, '0')}`
  const caseId = await hall.accept([material], { name: '样本', idNumber: first17 + checkCharacter(first17) }, ITEM)
  const [owed] = (await hall.desk.load(caseId)).state.owed
  if (!owed) throw new Error('nothing owed')
  return { caseId, owedId: owed.owedId }
}

let next = 1

it('a material that was brought and checked, in a closed case', async () => {
  const { caseId, owedId } = await owing('days')
  expect(await shown(caseId)).toEqual(['', '', '', '未制'])
  await hall.run(caseId, { type: 'supply', owedId, method: 'post' }, { type: 'acceptSupply', owedId })
  expect(await shown(caseId)).toEqual(['邮寄', '', '', '未制'])
  await hall.run(caseId, { type: 'decideResult', granted: true, reason: '' }, { type: 'readyResult' })
  expect((await shown(caseId))[3]).toBe('已制待领')
  await hall.run(caseId, { type: 'handOver', method: 'post', takenBy: 'handler' })
  await hall.run(caseId, { type: 'close', result: '0', reason: '' })
  expect(await shown(caseId)).toEqual(['邮寄', '', '正常办结', '已发'])
  expect(await shown(caseId, 'en')).toEqual(['post', '', 'as it should', 'handed over'])
})

it('a material that the office found: where, and under which number', async () => {
  const { caseId, owedId } = await owing('days')
  await hall.run(caseId, { type: 'discharge', owedId, means: 'sharing', reference: '共享查询 2026-0512' })
  expect((await shown(caseId)).slice(0, 2)).toEqual(['数据共享', '依据编号：共享查询 2026-0512'])
  expect((await shown(caseId, 'en')).slice(0, 2)).toEqual(['data sharing', 'reference: 共享查询 2026-0512'])
})

it('a material that was brought, then waived: no method of supply, and who approved', async () => {
  const { caseId, owedId } = await owing('days')
  await hall.run(
    caseId,
    { type: 'supply', owedId, method: 'counter' },
    { type: 'rejectSupply', owedId, reason: '未盖章' },
    { type: 'askApproval', requestId: 'r', request: { kind: 'waiver', owedId }, reason: '系统可查' },
  )
  await hall.desk.run(
    caseId,
    [{ type: 'answerApproval', requestId: 'r', approved: true, reason: '同意' }],
    hall.caller(LEAD),
  )
  const [settledBy, remark] = await shown(caseId)
  expect(settledBy).toBe('')
  expect(remark).toMatch(/^免除：.+（批准人：lead-1）$/)
})

it('a promise that a check found false: what was found', async () => {
  const { caseId, owedId } = await owing('pledge')
  await hall.desk.run(caseId, [{ type: 'findFalse', owedId, reason: '查无此证' }], hall.caller(LEAD))
  expect((await shown(caseId)).slice(0, 2)).toEqual(['', '核查发现：查无此证'])
})
