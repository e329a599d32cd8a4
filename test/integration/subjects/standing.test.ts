import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { isLate } from '../../../electron/cases/owing/owed-stage.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { heldOn, otherCasesOn, standingOn } from '../../../electron/host/admin/standing-on.ts'
import { statistics } from '../../../electron/statistics/statistics.ts'
import { listCount } from '../../../electron/store/queries/lists/count.ts'
import { RunQueries } from '../../../electron/store/queries/long/run-queries.ts'
import { standingOf } from '../../../electron/subjects/standing.ts'
import { compileList } from '../../../electron/worklists/compile.ts'
import { WorkLists } from '../../../electron/worklists/work-lists.ts'
import { item } from '../../support/cases/case-builder.ts'
import { codeOf, LEAD, TestHall } from '../../support/halls/hall.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

const CALENDAR = new WorkingDays(CHINESE_DAYS)

async function on(day: string): Promise<void> {
  hall.setDay(day)
  await hall.passDays()
}

/** Gates, the overdue list and the case must agree. */
async function said(caseId: CaseId) {
  const { state } = await hall.desk.load(caseId)
  const subject = state.parties.handler?.subjectId ?? ('' as SubjectId)
  const { db } = hall.store
  const { overdue, inGrace } = await standingOf(db, subject, hall.desk.today, DEFAULT_RULES, undefined)
  const list = new WorkLists().find('overdue', { role: 'supervisor' })
  const day = { today: hall.desk.today, calendar: CALENDAR, rules: SUPERVISION_RULES }
  return {
    overdue,
    inGrace,
    listed: await listCount(db, compileList(list, {}, day)),
    late: state.owed.filter(isLate).length,
  }
}

const NOTHING = { overdue: 0, inGrace: 0, listed: 0, late: 0 }
const IN_GRACE = { overdue: 0, inGrace: 1, listed: 1, late: 1 }
const LAPSED = { overdue: 1, inGrace: 0, listed: 0, late: 1 }

describe('逾期 means the same for gates, lists and the material (9.1)', () => {
  it('a late material is in grace, then overdue', async () => {
    const caseId = await hall.accept(['days'])
    await on('2026-05-11')
    expect(await said(caseId)).toEqual(NOTHING)
    await on('2026-05-12')
    expect(await said(caseId)).toEqual(IN_GRACE)
    await on('2026-05-15')
    expect(await said(caseId)).toEqual(LAPSED)
  })

  it('not late while an extension that was requested in time is unanswered', async () => {
    const caseId = await hall.accept(['days'])
    await on('2026-05-11')
    const request = { kind: 'extension', owedId: owedId(caseId, 'days'), days: 3, forceMajeure: false } as const
    await hall.run(caseId, { type: 'askApproval', requestId: randomUUID(), request, reason: '出差' })
    await on('2026-05-20')
    expect(await said(caseId)).toEqual(NOTHING)
  })

  it('not late during a first cure (S4)', async () => {
    const caseId = await hall.accept(['days'])
    await on('2026-05-12')
    await hall.run(caseId, { type: 'promiseCure' })
    await on('2026-05-15')
    expect(await said(caseId)).toEqual(NOTHING)
    await on('2026-05-29')
    expect(await said(caseId)).toEqual(LAPSED)
  })

  it('a material due before handover is late when the time to collect has passed', async () => {
    const caseId = await hall.accept(['handover'])
    const { state } = await hall.run(
      caseId,
      { type: 'decideResult', granted: true, reason: '' },
      { type: 'readyResult' },
    )
    await on(state.ready?.collectBy.date ?? '')
    expect(await said(caseId)).toEqual(NOTHING)
    await on('2026-07-29')
    expect(await said(caseId)).toEqual(IN_GRACE)
    await on('2026-08-03')
    expect(await said(caseId)).toEqual(LAPSED)
  })
})

describe('深圳容缺收件: papers for one application are held once (K376)', () => {
  const hold = async (code = 'T-0001') => {
    const caseId = await hall.prepare(['core-1'], item({ code }))
    return { caseId, result: await codeOf(hall.run(caseId, { type: 'holdPapers' })) }
  }

  it.each([
    ['given back at the end', '2026-06-02', { type: 'putAway', reason: '期满' }],
    ['taken back', '2026-05-06', { type: 'withdraw', reason: '自行取回' }],
  ] as const)('papers that were %s do not begin the period anew in another case', async (_what, day, command) => {
    const { caseId, result } = await hold()
    expect(result).toBe('ok')
    await on(day)
    await hall.desk.run(caseId, [command], hall.caller(LEAD))
    expect((await hold()).result).toBe('K376')
    expect((await hold('T-0002')).result).toBe('ok')
    hall.setDay('2027-06-10')
    expect((await hold()).result).toBe('ok')
  })

  it('a voided entry does not count', async () => {
    const { caseId } = await hold()
    const applicant = (await hall.desk.load(caseId)).state.parties.applicant?.subjectId ?? ('' as SubjectId)
    const { today } = hall.desk
    const counted = async () =>
      heldOn(await otherCasesOn(hall.store, applicant, today, '' as CaseId), applicant, 'T-0001', today, DEFAULT_RULES)
    expect(await counted()).toBe(1)
    await hall.desk.run(caseId, [{ type: 'endOtherwise', way: 'voided', reason: '录错了人' }], hall.caller(LEAD))
    expect(await counted()).toBe(0)
    expect((await hold()).result).toBe('ok')
  })

  it('an application that was accepted in the end does not count', async () => {
    const { caseId } = await hold()
    await hall.run(caseId, { type: 'checkMaterials', missing: [] }, { type: 'acceptFull' })
    expect((await hold()).result).toBe('ok')
  })
})

describe('视为受理: what nobody promised', () => {
  async function counted(caseId: CaseId) {
    const { db } = hall.store
    const { today } = hall.desk
    const subject = (await hall.desk.load(caseId)).state.parties.applicant?.subjectId ?? ('' as SubjectId)
    const standing = await standingOf(db, subject, today, DEFAULT_RULES, undefined)
    const others = await otherCasesOn(hall.store, subject, today, '' as CaseId)
    expect(standingOn(others, subject, today, DEFAULT_RULES)).toEqual(standing)
    const period = { from: '2026-04', to: '2026-12' }
    const { total } = await statistics(new RunQueries(db), period, 'item')
    const { owingCases, acceptedCases, materials, openNow } = total
    const { owed, breaches } = standing
    return { owed, breaches: breaches.map(({ kind }) => kind), owingCases, acceptedCases, materials, openNow }
  }
  const NONE = { owed: 0, breaches: [], owingCases: 0, acceptedCases: 1, materials: 0, openNow: 0 }

  it('fills nobody’s cap and is no figure of trust; a falsehood is held against the applicant', async () => {
    const caseId = await hall.prepare(['core-1', 'days'])
    await on('2026-05-12')
    const { state } = await hall.desk.load(caseId)
    expect(state.owed.map(({ unpromised }) => unpromised)).toEqual([true, true])
    expect(await counted(caseId)).toEqual(NONE)
    const owed = owedId(caseId, 'days')
    await hall.run(caseId, { type: 'supply', owedId: owed, method: 'counter' })
    await hall.run(caseId, { type: 'findFalse', owedId: owed, reason: '印章系伪造' })
    expect(await counted(caseId)).toEqual(NONE)
    await hall.run(caseId, { type: 'hearDefence', kind: 'waiver', said: '没有意见', weighed: '' })
    await hall.desk.run(caseId, [{ type: 'decideFalsehood', proven: true, reason: '事实清楚' }], hall.caller(LEAD))
    expect(await counted(caseId)).toEqual({ ...NONE, breaches: ['false'] })
  })
})

describe('首次整改 is used only by late materials', () => {
  async function cured(): Promise<CaseId> {
    const caseId = await hall.accept(['days'])
    await on('2026-05-12')
    await hall.run(caseId, { type: 'promiseCure' })
    expect(await record(caseId)).toEqual({ curesUsed: 1, outcomes: ['curing'] })
    return caseId
  }
  async function record(caseId: CaseId) {
    const subject = (await hall.desk.load(caseId)).state.parties.handler?.subjectId ?? ('' as SubjectId)
    const { db } = hall.store
    const { today } = hall.desk
    const standing = await standingOf(db, subject, today, DEFAULT_RULES, undefined)
    // `admin decide` derives it from the events.
    const others = await otherCasesOn(hall.store, subject, today, '' as CaseId)
    expect(standingOn(others, subject, today, DEFAULT_RULES)).toEqual(standing)
    const { curesUsed } = standing
    const rows = await db.selectFrom('trust_row').select('outcome').execute()
    return { curesUsed, outcomes: rows.map(({ outcome }) => outcome) }
  }

  it('not by a good material that arrived in time and was entered later', async () => {
    const caseId = await cured()
    const owed = owedId(caseId, 'days')
    const arrivedOn = localDate('2026-05-11')
    await hall.run(caseId, { type: 'supply', owedId: owed, method: 'post', arrivedOn })
    await hall.run(caseId, { type: 'acceptSupply', owedId: owed })
    expect(await record(caseId)).toEqual({ curesUsed: 0, outcomes: ['kept'] })
  })

  it('not by an applicant for whom another person had promised', async () => {
    const caseId = await cured()
    const { state } = await hall.desk.load(caseId)
    const other = 'somebody-else' as SubjectId
    expect(standingOn([state], other, hall.desk.today, DEFAULT_RULES).curesUsed).toBe(0)
  })

  it('by a material that came within the cure', async () => {
    const caseId = await cured()
    const owed = owedId(caseId, 'days')
    await hall.run(caseId, { type: 'supply', owedId: owed, method: 'counter' })
    await hall.run(caseId, { type: 'acceptSupply', owedId: owed })
    expect(await record(caseId)).toEqual({ curesUsed: 1, outcomes: ['cured'] })
  })

  it('not by a case that was entered by mistake and voided', async () => {
    const caseId = await cured()
    await hall.desk.run(caseId, [{ type: 'endOtherwise', way: 'voided', reason: '录错了人' }], hall.caller(LEAD))
    expect(await record(caseId)).toEqual({ curesUsed: 0, outcomes: [] })
  })
})
