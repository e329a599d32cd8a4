import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { metaOfCall } from '../../../electron/desk/cases/case-desk.ts'
import { eraseSubjects } from '../../../electron/desk/people/erase-subject.ts'
import { purge } from '../../../electron/desk/people/purge.ts'
import type { Measure } from '../../../electron/measures/measure.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { readHallEvents } from '../../../electron/store/hall-log.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { trustRecordOf } from '../../../electron/subjects/trust-record.ts'
import { item } from '../../support/cases/case-builder.ts'
import { delivery, FOUND_ON, finding, PROVEN, safetyItem, WAIVER } from '../../support/cases/falsehood.ts'
import { codeOf, LEAD, TestHall } from '../../support/halls/hall.ts'
import { WANG } from '../../support/readers/cards.ts'

const ADMIN = {
  operator: { id: 'admin-1', name: '管理', role: 'admin' },
  station: 'office',
  commandId: 'purge-1',
} as const
const [RULES] = configSchema.parse({}).rules.editions

let hall: TestHall

beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

async function subjectOf(caseId: Awaited<ReturnType<TestHall['accept']>>) {
  const { state } = await hall.desk.load(caseId)
  const subject = state.parties.handler?.subjectId
  if (!subject) throw new Error('no handler')
  return subject
}

function inYear(year: number) {
  hall.now = Date.parse(`${year}-06-01T02:00:00Z`)
  return { ...hall, config: configSchema.parse({}) }
}

describe('erasing a person', () => {
  it('waits for open cases, then leaves case and chain intact without the person', async () => {
    const caseId = await hall.accept()
    const subject = await subjectOf(caseId)
    expect(await codeOf(eraseSubjects(hall, [subject], '本人申请', ADMIN))).toBe('K350')
    await hall.run(caseId, { type: 'withdraw', reason: '不再办理' })
    expect(await codeOf(eraseSubjects(hall, [subject], ' ', ADMIN))).toBe('K313')
    await eraseSubjects(hall, [subject], '本人申请', ADMIN)
    expect((await hall.desk.load(caseId)).state.parties.handler?.person.name).toBe('（已删除）')
    expect((await verifyChain(hall.store.db, hall.store.keys)).intact).toBe(true)
    const [kept] = await readHallEvents(hall.store.db, 'subjects')
    expect(kept?.event).toEqual({ type: 'SubjectErased', subject, reason: '本人申请' })
  })

  it('makes a returning person a new subject with no record', async () => {
    const caseId = await hall.accept()
    const before = await subjectOf(caseId)
    await hall.run(caseId, { type: 'withdraw', reason: '不再办理' })
    await eraseSubjects(hall, [before], '本人申请', ADMIN)
    const again = await hall.accept()
    expect(await subjectOf(again)).not.toBe(before)
    expect((await hall.desk.load(again)).state.parties.handler?.person.name).toBe(WANG.name)
  })
})

describe('purging what has been kept long enough', () => {
  it('destroys answers of grade sources after five full years, and names after ten', async () => {
    const caseId = await hall.accept()
    await hall.run(caseId, { type: 'withdraw', reason: '不再办理' })
    const credit = (report: Awaited<ReturnType<typeof purge>>) => report.find(({ kind }) => kind === 'credit')
    expect(credit(await purge(inYear(2031), ADMIN, false))).toMatchObject({ upTo: 2025, keys: 0 })
    expect(credit(await purge(inYear(2032), ADMIN, true))).toMatchObject({ upTo: 2026, keys: 1, kept: 0 })
    expect((await hall.desk.load(caseId)).state.credit.handler?.status).toBe('FOUND')
    await purge(inYear(2032), ADMIN, false)
    const { state } = await hall.desk.load(caseId)
    expect(state.credit.handler?.status).toBe('UNAVAILABLE')
    expect(state.parties.handler?.person.name).toBe(WANG.name)
    await purge(inYear(2037), ADMIN, false)
    expect((await hall.desk.load(caseId)).state.parties.handler?.person.name).toBe('（已删除）')
    expect((await verifyChain(hall.store.db, hall.store.keys)).intact).toBe(true)
    const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
    expect(after).toBe(before)
  })

  it('keeps the data of a person with an open case', async () => {
    await hall.accept()
    expect(await purge(inYear(2040), ADMIN, false)).toMatchObject([
      { kind: 'identity', keys: 0, kept: 1 },
      { kind: 'credit', keys: 0, kept: 1 },
    ])
  })
})

describe('what a bar or a measure in force still needs is kept, however short the term', () => {
  const briefly = (day: string) => {
    hall.setDay(day)
    return { ...hall, config: configSchema.parse({ retention: { identity: 1, credit: 1 } }) }
  }
  const kept = async (day: string) => (await purge(briefly(day), ADMIN, false)).map(({ keys, kept }) => [keys, kept])

  it('a bar: until its last day', async () => {
    const { falsehood } = DEFAULT_RULES
    const beforeGrant = { ...falsehood.bars.beforeGrant, years: 3 }
    const rules = { ...DEFAULT_RULES, falsehood: { ...falsehood, bars: { ...falsehood.bars, beforeGrant } } }
    await hall.remove()
    hall = await TestHall.open({ rules })
    const caseId = await hall.prepare([], safetyItem())
    hall.setDay(FOUND_ON)
    await hall.run(caseId, finding('core-1'))
    await hall.run(caseId, delivery(FOUND_ON))
    await hall.run(caseId, WAIVER)
    await hall.desk.run(caseId, [PROVEN], hall.caller(LEAD))
    expect(await kept('2029-05-06')).toEqual([
      [0, 1],
      [0, 0],
    ])
    expect(await kept('2029-05-07')).toEqual([
      [1, 0],
      [0, 0],
    ])
  })

  it('a measure: until its last day', async () => {
    const caseId = await hall.accept()
    await hall.run(caseId, { type: 'withdraw', reason: '不再办理' })
    const measure: Measure = {
      measureId: 'm-1',
      name: '样本措施',
      basis: '样本依据',
      from: localDate('2026-05-01'),
      to: localDate('2028-12-31'),
      decider: '样本机关',
      appeal: '样本救济',
      subjects: [await subjectOf(caseId)],
      closes: ['kiosk'],
      items: [],
      permitted: { edition: '样本版', id: '1' },
      notice: { on: localDate('2026-04-28'), how: 'counter' },
    }
    await hall.measures.record(metaOfCall(hall, hall.caller(LEAD)), async () => ({
      event: { type: 'MeasureEntered', ...measure },
    }))
    expect(await kept('2028-12-31')).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(await kept('2029-01-01')).toEqual([
      [1, 0],
      [1, 0],
    ])
  })
})

it('the hall’s own record counts promises kept, cured and broken, and drops an expired breach', async () => {
  const kept = await hall.accept(['days'])
  await hall.run(kept, { type: 'supply', owedId: owedId(kept, 'days'), method: 'counter' })
  await hall.run(kept, { type: 'acceptSupply', owedId: owedId(kept, 'days') })
  // The first case is still open, so this needs another item.
  const broken = await hall.accept(['days'], WANG, item({ code: 'T-0002' }))
  const subject = await subjectOf(broken)
  for (const day of ['2026-05-12', '2026-05-15']) {
    hall.now = Date.parse(`${day}T02:00:00Z`)
    await hall.run(broken, { type: 'passDay' })
  }
  const record = () => trustRecordOf(hall.store.db, [subject], hall.desk.today, RULES)
  expect(await record()).toMatchObject({ kept: 1, breached: 1, repaired: 0, curesLeft: 1 })
  expect((await record()).entries.map(({ outcome, counts }) => [outcome, counts])).toEqual([
    ['breached', true],
    ['kept', false],
  ])
  const breachId = (await hall.desk.load(broken)).state.breaches[0]?.breachId ?? ''
  await hall.desk.run(broken, [{ type: 'repairBreach', breachId, reason: '已补齐' }], hall.caller(LEAD))
  expect((await record()).entries[0]).toMatchObject({ outcome: 'breached', counts: false, repairedOn: '2026-05-15' })
})
