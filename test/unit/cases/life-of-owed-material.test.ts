import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { LAPSE_POLICIES } from '../../../electron/cases/model/lapse-policy.ts'
import { platformStatus } from '../../../electron/cases/model/platform-status.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { CASE, CaseDriver, facts, found, item, noRecord, SUPERVISOR } from '../../support/cases/case-builder.ts'

const DAYS = owedId(CASE, 'days')
const OPENED = localDate('2026-04-30')

/** Promised on 2026-04-30 for 2026-05-11; grace until 05-14, cure until 05-20 or later. */
function on(day: string, rest: Partial<Facts> = {}): Facts {
  return facts({ today: localDate(day), ...rest })
}

function late(): CaseDriver {
  return CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
}

describe('passing a day', () => {
  it('changes nothing before the date has passed, nor twice on one day', () => {
    const driver = CaseDriver.accepted(['days'])
    const before = driver.events.length
    driver.run({ type: 'passDay' }, on('2026-05-11'))
    expect(driver.events).toHaveLength(before)
    driver.run({ type: 'passDay' }, on('2026-05-12')).run({ type: 'passDay' }, on('2026-05-12'))
    expect(driver.events.slice(before).map(({ type }) => type)).toEqual(['OverdueNoted', 'ClockStopped'])
  })

  it('starts grace, then records a breach that expires', () => {
    const driver = late()
    expect(driver.now.owed[0]?.lateness).toMatchObject({ was: '2026-05-11', graceUntil: { date: '2026-05-14' } })
    driver.run({ type: 'passDay' }, on('2026-05-14'))
    expect(driver.now.breaches).toEqual([])
    driver.run({ type: 'passDay' }, on('2026-05-15'))
    expect(driver.now.owed[0]).toMatchObject({ status: 'lapsed', lapse: { because: 'notSupplied' } })
    expect(driver.now.breaches).toMatchObject([{ kind: 'late', subjects: ['subject-applicant'], until: '2027-05-15' }])
    expect(driver.now.status).toBe('accepted')
    expect(steps(driver.now, OPENED).map(({ kind }) => kind)).toContain('dispose')
  })

  it('台州: suspends the case for 15 working days, until the material is there', () => {
    const taizhou = { rules: { ...DEFAULT_RULES, lapsePolicy: 'taizhou' } }
    const driver = CaseDriver.prepared(['days']).promise(facts(taizhou))
    driver.run({ type: 'acceptOwing' }, facts(taizhou))
    expect(driver.now.lapse).toEqual({ ...LAPSE_POLICIES['taizhou'], officeTime: 'clockStops' })
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(platformStatus(driver.now)).toBe('3')
    const finish = driver.now.clock?.finish?.date ?? ''
    driver.run({ type: 'supply', owedId: DAYS, method: 'counter' }, on('2026-05-20'))
    driver.run({ type: 'acceptSupply', owedId: DAYS }, on('2026-05-20'))
    expect(platformStatus(driver.now)).toBe('0')
    expect(String(driver.now.clock?.finish?.date) > finish).toBe(true)
    expect(driver.now.breaches).toEqual([])
  })
})

describe('首次整改', () => {
  it('ends a lateness before a breach is recorded', () => {
    const driver = late().run({ type: 'promiseCure' }, on('2026-05-13'))
    expect(driver.now.owed[0]?.cure).toMatchObject({ number: 'T-0001-20260430-0001-R1', until: { date: '2026-05-20' } })
    driver.run({ type: 'passDay' }, on('2026-05-20'))
    driver.run({ type: 'supply', owedId: DAYS, method: 'post', by: 'other' }, on('2026-05-20'))
    driver.run({ type: 'acceptSupply', owedId: DAYS }, on('2026-05-21'))
    expect(driver.now.breaches).toEqual([])
    expect(driver.now.owed[0]?.status).toBe('discharged')
  })

  it('is not possible twice within the window, nor after grace', () => {
    const used = { standing: { applicant: noRecord({ curesUsed: 1 }), handler: noRecord() } }
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12', used))
    expect(driver.now.owed[0]?.lateness?.cureOffered).toBe(false)
    expect(driver.attempt({ type: 'promiseCure' }, on('2026-05-13', used))).toBe('K340')
    expect(late().attempt({ type: 'promiseCure' }, on('2026-05-15'))).toBe('K340')
  })
})

describe('延期', () => {
  const ask = (days: number, forceMajeure = false) =>
    ({
      type: 'askApproval',
      requestId: `r-${days}`,
      request: { kind: 'extension', owedId: DAYS, days, forceMajeure },
      reason: '台风停运',
    }) as const
  const answer = (days: number) =>
    ({ type: 'answerApproval', requestId: `r-${days}`, approved: true, reason: '情况属实' }) as const

  it('needs another person’s approval, counts from the old date, and is possible once', () => {
    const driver = CaseDriver.accepted(['days']).run(ask(5), on('2026-05-11'))
    expect(driver.attempt(answer(5), on('2026-05-11'))).toBe('K312')
    driver.run(answer(5), on('2026-05-11', SUPERVISOR))
    expect(driver.now.owed[0]?.due).toMatchObject({ date: '2026-05-18', days: 10 })
    expect(driver.attempt(ask(1), on('2026-05-12'))).toBe('K345')
    expect(driver.attempt(ask(30, true), on('2026-05-12'))).toBe('ok')
  })

  it('K344 after the date; a request in time prevents lateness until it is answered', () => {
    expect(CaseDriver.accepted(['days']).attempt(ask(5), on('2026-05-12'))).toBe('K344')
    const driver = CaseDriver.accepted(['days']).run(ask(5), on('2026-05-11'))
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
  })
})

it('撤回承诺 returns to the ordinary procedure without a record, and a new promise is possible', () => {
  const driver = CaseDriver.accepted(['days']).run({ type: 'withdrawPromise', reason: '改为备齐后办理' })
  expect(driver.now).toMatchObject({ status: 'noticed', acceptance: undefined, breaches: [] })
  driver
    .run({ type: 'checkMaterials', missing: ['days'] })
    .promise()
    .run({ type: 'acceptOwing' })
  expect(driver.now.owed.map(({ status }) => status)).toEqual(['void', 'owed'])
  expect(new Set(driver.now.owed.map(owed => owed.owedId)).size).toBe(2)
})

it('容缺收件 keeps papers without acceptance, and returns them after the period', () => {
  const driver = CaseDriver.prepared(['core-1', 'days'])
  driver.run({ type: 'holdPapers' })
  expect(driver.now).toMatchObject({ status: 'held', acceptance: undefined, clock: undefined })
  expect(platformStatus(driver.now)).toBe('5')
  const until = driver.now.held?.until.date ?? ''
  expect(driver.attempt({ type: 'putAway', reason: '期满' }, on(until))).toBe('K348')
  expect(driver.attempt({ type: 'putAway', reason: '期满' }, on('2026-07-01'))).toBe('ok')
  expect(driver.now.closing).toMatchObject({ result: '1', outcome: 'heldExpired' })
  expect(CaseDriver.prepared(['days']).attempt({ type: 'holdPapers' })).toBe('K349')
})

it('a material due before handover is late only after the collection period', () => {
  const driver = CaseDriver.accepted(['handover']).granted().run({ type: 'readyResult' }, on('2026-05-15'))
  const collectBy = driver.now.ready?.collectBy.date ?? ''
  driver.run({ type: 'passDay' }, on(collectBy))
  expect(driver.now.owed[0]?.lateness).toBeUndefined()
  driver.run({ type: 'passDay' }, on('2026-12-31'))
  expect(driver.now.owed[0]?.lateness).toMatchObject({ was: collectBy })
})

it('a special procedure stops the clock, and the remaining time runs afterwards', () => {
  const driver = CaseDriver.prepared([], found(), item()).run({ type: 'acceptFull' })
  const { calendar } = facts()
  const finish = driver.now.clock?.finish?.date ?? localDate('2026-01-01')
  driver.run({ type: 'stopClock', cause: 'inspection', days: 5, reason: '现场检验' }, on('2026-05-06'))
  driver.run({ type: 'resumeClock', cause: 'inspection' }, on('2026-05-20'))
  const left = calendar.workingDaysBetween(localDate('2026-05-06'), finish)
  expect(driver.now.clock?.finish?.date).toBe(calendar.addWorkingDays(localDate('2026-05-20'), left).date)
})

it('an objection marks a breach until a supervisor decides; an upheld one strikes it', () => {
  const driver = late().run({ type: 'passDay' }, on('2026-05-15'))
  const breachId = driver.now.breaches[0]?.breachId ?? ''
  const about = { kind: 'breach', breachId } as const
  driver.run({ type: 'raiseObjection', objectionId: 'o', about, reason: '已寄出' }, on('2026-05-18'))
  expect(steps(driver.now, OPENED).map(({ kind }) => kind)).toContain('decideObjection')
  const decided = { type: 'decideObjection', objectionId: 'o', upheld: true, reason: '邮戳为证' } as const
  expect(driver.attempt(decided, on('2026-05-18'))).toBe('K312')
  driver.run(decided, on('2026-05-18', SUPERVISOR))
  expect(driver.now.breaches[0]?.struckOn).toBe('2026-05-18')
})
