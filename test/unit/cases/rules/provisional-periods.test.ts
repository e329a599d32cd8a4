import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../../electron/calendar/working-days.ts'
import type { CaseCommand } from '../../../../electron/cases/commands.ts'
import type { Facts } from '../../../../electron/cases/model/facts.ts'
import { owedId } from '../../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { isLate, owedStage } from '../../../../electron/cases/owing/owed-stage.ts'
import type { ToldPeriod } from '../../../../electron/cases/settling/events.ts'
import { endOfPeriod, runningPeriods } from '../../../../electron/cases/settling/told-periods.ts'
import { CASE, CaseDriver, facts, found, item } from '../../../support/cases/case-builder.ts'

const DAYS = owedId(CASE, 'days')
const day = localDate
const years = (last: number) => new Set([...CHINESE_DAYS.years, 2027, 2028].filter(year => year <= last))
const upTo2026 = new WorkingDays({ ...CHINESE_DAYS, years: years(2026) })
/** The notice for 2027 gives 01-04 and 01-05 off. */
const withNotice = new WorkingDays({
  ...CHINESE_DAYS,
  years: years(2028),
  holidays: new Set([...CHINESE_DAYS.holidays, day('2027-01-01'), day('2027-01-04'), day('2027-01-05')]),
})

const on = (today: string, rest: Partial<Facts> = {}): Facts =>
  facts({ now: `${today}T02:00:00.000Z`, today: day(today), calendar: upTo2026, ...rest })
const settled = (today: string) => on(today, { calendar: withNotice })

function settle(driver: CaseDriver, calendar = withNotice): CaseCommand[] {
  const commands = runningPeriods(driver.now, () => DEFAULT_RULES).flatMap((period): CaseCommand[] => {
    const until = endOfPeriod(period, calendar)
    const { of, until: before } = period
    const same = until.date === before.date && until.provisional === before.provisional
    return same ? [] : [{ type: 'settlePeriod', of, before: before.date, until }]
  })
  for (const command of commands) driver.run(command, settled('2026-12-31'))
  return commands
}

const answer = found({ validUntil: day('2027-12-31') })
/** Due 2026-12-23, noted on 12-28; grace reaches into 2027. */
function lateAtYearEnd(graceDays = 4): CaseDriver {
  const liaoning = DEFAULT_RULES.lapsePolicies['liaoning']
  if (!liaoning) throw new Error('no policy')
  const given = { rules: { ...DEFAULT_RULES, lapsePolicies: { liaoning: { ...liaoning, graceDays } } } }
  const start = on('2026-12-16', given)
  const driver = CaseDriver.prepared(['days'], answer, item(), start).promise(start).run({ type: 'acceptOwing' }, start)
  return driver.run({ type: 'passDay' }, on('2026-12-28', given))
}
const grace: ToldPeriod = { kind: 'grace', owedId: DAYS }

describe('3: a period into an unpublished year is provisional until the notice comes', () => {
  it('宽限: settled later by an event with both days; the promise lapses after it', () => {
    const driver = lateAtYearEnd()
    expect(driver.now.owed[0]?.lateness?.graceUntil).toEqual({ date: '2027-01-04', provisional: true })
    driver.run({ type: 'passDay' }, on('2027-02-01'))
    expect(owedStage(driver.now.owed[0] as never)).toBe('late')
    expect(settle(driver)).toHaveLength(1)
    expect(driver.events.at(-1)).toEqual({
      type: 'PeriodSettled',
      of: grace,
      before: '2027-01-04',
      until: { date: '2027-01-06', provisional: false },
    })
    driver.run({ type: 'passDay' }, settled('2027-01-06'))
    expect(driver.now.owed[0]?.status).toBe('owed')
    driver.run({ type: 'passDay' }, settled('2027-01-07'))
    expect(driver.now.owed[0]?.status).toBe('lapsed')
  })

  it('整改: like grace, once for all its materials', () => {
    const driver = lateAtYearEnd().run({ type: 'promiseCure' }, on('2026-12-29'))
    const number = driver.now.owed[0]?.cure?.number ?? ''
    const before = driver.now.owed[0]?.cure?.until
    expect(before).toMatchObject({ provisional: true })
    expect(settle(driver)).toHaveLength(1)
    expect(driver.events.at(-1)).toMatchObject({ of: { kind: 'cure', number }, before: before?.date })
    const until = driver.now.owed[0]?.cure?.until
    expect(until?.provisional).toBe(false)
    expect((until?.date ?? '') > (before?.date ?? '')).toBe(true)
    driver.run({ type: 'passDay' }, settled(until?.date ?? ''))
    expect(driver.now.owed[0]?.status).toBe('owed')
    driver.run({ type: 'passDay' }, settled('2027-01-20'))
    expect(driver.now.owed[0]?.status).toBe('lapsed')
  })

  it('整改 after a rejected supply that came in time is settled too', () => {
    const driver = lateAtYearEnd().run({ type: 'promiseCure' }, on('2026-12-29'))
    const supply = { type: 'supply', owedId: DAYS, method: 'post', arrivedOn: day('2026-12-23') } as const
    driver.run(supply, on('2026-12-30'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '不清晰' }, on('2026-12-31'))
    expect(settle(driver)).toMatchObject([{ of: { kind: 'cure' } }])
    driver.run({ type: 'passDay' }, settled('2027-01-20'))
    expect(driver.now.owed[0]?.status).toBe('lapsed')
  })

  it('收件暂存: papers are not returned on a provisional day', () => {
    const start = on('2026-12-16')
    const driver = CaseDriver.prepared(['core-1'], answer, item(), start).run({ type: 'holdPapers' }, start)
    const { until } = driver.now.held ?? {}
    expect(until).toMatchObject({ provisional: true })
    expect(driver.attempt({ type: 'putAway', reason: '未来' }, on('2027-03-01'))).toBe('K348')
    settle(driver)
    expect(driver.now.held?.until.provisional).toBe(false)
    expect((driver.now.held?.until.date ?? '') > (until?.date ?? '')).toBe(true)
    expect(driver.now.holding?.until).toEqual(driver.now.held?.until)
    expect(driver.attempt({ type: 'putAway', reason: '未来' }, settled('2027-03-01'))).toBe('ok')
  })

  it('一次性告知后返回 and 撤回承诺: the day told last counts', () => {
    const start = on('2026-12-16')
    const driver = CaseDriver.prepared(['days'], answer, item(), start).run({ type: 'giveOneTimeNotice' }, start)
    expect(driver.attempt({ type: 'putAway', reason: '未来' }, on('2027-06-01'))).toBe('K348')
    settle(driver)
    expect(driver.now.notice?.returnBy).toMatchObject({ provisional: false })

    const withdrawn = CaseDriver.prepared(['days'], answer, item(), start).promise(start)
    withdrawn.run({ type: 'acceptOwing' }, start).run({ type: 'withdrawPromise', reason: '改按普通程序' }, start)
    settle(withdrawn)
    expect(withdrawn.now.promiseWithdrawal?.returnBy).toMatchObject({ provisional: false })
  })

  it('领取: a material due before handover is late after the settled day', () => {
    const start = on('2026-12-16')
    const driver = CaseDriver.prepared(['handover'], answer, item(), start).promise(start)
    driver.run({ type: 'acceptOwing' }, start).granted(start).run({ type: 'readyResult' }, start)
    const told = driver.now.ready?.collectBy
    expect(told).toMatchObject({ provisional: true })
    driver.run({ type: 'passDay' }, on('2027-12-01'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    settle(driver)
    const { date = '' } = driver.now.ready?.collectBy ?? {}
    expect([driver.now.ready?.collectBy.provisional, date > (told?.date ?? '')]).toEqual([false, true])
    driver.run({ type: 'passDay' }, settled(date))
    expect(driver.now.owed.map(isLate)).toEqual([false])
    driver.run({ type: 'passDay' }, settled('2027-12-01'))
    expect(driver.now.owed.map(isLate)).toEqual([true])
  })

  it('never earlier: a notice with more working days settles a period where it is', () => {
    const driver = lateAtYearEnd()
    const worked = new WorkingDays({
      ...CHINESE_DAYS,
      years: years(2028),
      workdays: new Set([...CHINESE_DAYS.workdays, day('2027-01-02'), day('2027-01-03')]),
    })
    settle(driver, worked)
    expect(driver.now.owed[0]?.lateness?.graceUntil).toEqual({ date: '2027-01-04', provisional: false })
  })

  it.each<[string, CaseCommand]>([
    [
      'earlier',
      {
        type: 'settlePeriod',
        of: grace,
        before: day('2027-01-04'),
        until: { date: day('2027-01-03'), provisional: false },
      },
    ],
    [
      'from a day that was not told',
      {
        type: 'settlePeriod',
        of: grace,
        before: day('2027-01-03'),
        until: { date: day('2027-01-06'), provisional: false },
      },
    ],
    [
      'to what it is',
      {
        type: 'settlePeriod',
        of: grace,
        before: day('2027-01-04'),
        until: { date: day('2027-01-04'), provisional: true },
      },
    ],
    [
      'that does not run',
      {
        type: 'settlePeriod',
        of: { kind: 'collect' },
        before: day('2027-01-04'),
        until: { date: day('2027-01-06'), provisional: false },
      },
    ],
  ])('K310 for settling a period %s', (_what, command) => {
    expect(lateAtYearEnd().attempt(command)).toBe('K310')
  })

  it('K310 for settling a period twice', () => {
    const driver = lateAtYearEnd()
    settle(driver)
    const later = { date: day('2027-01-08'), provisional: false }
    expect(driver.attempt({ type: 'settlePeriod', of: grace, before: day('2027-01-06'), until: later })).toBe('K310')
  })

  it('an extension can be requested while the promised day is provisional', () => {
    const start = on('2026-12-28')
    const driver = CaseDriver.prepared(['days'], answer, item(), start)
      .promise(start)
      .run({ type: 'acceptOwing' }, start)
    const request = { kind: 'extension', owedId: DAYS, days: 3, forceMajeure: false } as const
    const ask = { type: 'askApproval', requestId: 'r', request, reason: '出差' } as const
    expect(driver.attempt(ask, on('2027-01-20'))).toBe('ok')
  })
})
