import { afterEach, beforeEach, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { type CaseId, owedId, type SubjectId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { trustRecordOf } from '../../../electron/subjects/trust-record.ts'
import { TestHall } from '../../support/halls/hall.ts'

let hall: TestHall
let caseId: CaseId

/** Promised for 2026-05-11 and lapsed on 05-15; on that day it turns out to have arrived in time. */
beforeEach(async () => {
  hall = await TestHall.open()
  caseId = await hall.accept(['days'])
  for (const day of ['2026-05-12', '2026-05-15']) await on(day)
  await hall.run(caseId, {
    type: 'supply',
    owedId: owedId(caseId, 'days'),
    method: 'post',
    arrivedOn: localDate('2026-05-11'),
    proof: '邮戳 2026-05-11',
  })
})
afterEach(() => hall.remove())

async function on(day: string): Promise<void> {
  hall.setDay(day)
  await hall.passDays()
}

async function said() {
  const { db } = hall.store
  const { state } = await hall.desk.load(caseId)
  const subject = state.parties.applicant?.subjectId ?? ('' as SubjectId)
  const { kept, breached, entries } = await trustRecordOf(db, [subject], hall.desk.today, DEFAULT_RULES)
  const listed = await db.selectFrom('owed_row').select('trust').executeTakeFirstOrThrow()
  return {
    kept,
    breached,
    listed: listed.trust,
    entries: entries.map(
      ({ outcome, on: since, struckOn, counts }) => `${outcome} ${since} ${struckOn ?? '-'} ${counts}`,
    ),
  }
}

it('a struck breach stays on the record until the material is settled', async () => {
  const waiting = { kept: 0, breached: 0, listed: 'struck', entries: ['breached 2026-05-15 2026-05-15 false'] }
  expect(await said()).toEqual(waiting)
  await hall.run(caseId, { type: 'rejectSupply', owedId: owedId(caseId, 'days'), reason: '缺一页' })
  expect(await said()).toEqual(waiting)
  await hall.run(caseId, { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' })
  await hall.run(caseId, { type: 'acceptSupply', owedId: owedId(caseId, 'days') })
  expect(await said()).toMatchObject({
    breached: 0,
    listed: 'struck',
    entries: [expect.stringContaining('2026-05-15 false')],
  })
})

it('a breach after a struck one is what lists and the record show', async () => {
  await hall.run(caseId, { type: 'rejectSupply', owedId: owedId(caseId, 'days'), reason: '缺一页' })
  for (const day of ['2026-05-18', '2026-05-22']) await on(day)
  expect((await hall.desk.load(caseId)).state.breaches).toHaveLength(2)
  expect(await said()).toEqual({
    kept: 0,
    breached: 1,
    listed: 'recorded',
    entries: ['breached 2026-05-22 - true'],
  })
})
