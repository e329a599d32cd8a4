import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../../electron/calendar/working-days.ts'
import { decide } from '../../../../electron/cases/decide.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import type { Facts } from '../../../../electron/cases/model/facts.ts'
import { CaseDriver, facts, found, item, read, rules } from '../../../support/cases/case-builder.ts'

const on = (day: string, rest: Partial<Facts> = {}) => facts({ today: localDate(day), ...rest })

/** From 2026-04-30 for 20 working days, until 2026-06-01. */
function held(): CaseDriver {
  return CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' })
}

describe('深圳容缺收件 (W1, W2: in effect 20 days, once)', () => {
  it('coming back within the period without the core material continues it', () => {
    const driver = held()
    expect(driver.now.held).toMatchObject({ until: { date: '2026-06-01' }, period: 1 })
    driver.run(read.materials('core-1'), on('2026-05-20')).run({ type: 'holdPapers' }, on('2026-05-20'))
    expect(driver.now.held).toMatchObject({ on: '2026-05-20', since: '2026-04-30', until: { date: '2026-06-01' } })
    expect(driver.now.holding).toMatchObject({ period: 1 })
  })

  it('also with a notice in between', () => {
    const driver = held().run({ type: 'giveOneTimeNotice' }, on('2026-05-06'))
    driver.run(read.materials('core-1'), on('2026-05-07')).run({ type: 'holdPapers' }, on('2026-05-07'))
    expect(driver.now.held?.until.date).toBe('2026-06-01')
  })

  it('K376 after its end, with the periods used and the other ways', () => {
    const driver = held().run(read.materials('core-1'), on('2026-06-02'))
    const decision = decide({ type: 'holdPapers' }, driver.now, on('2026-06-02'))
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'K376', about: [{ zh: expect.stringContaining('已收件暂存 1 次') }] },
    })
    expect(assess(driver.now, on('2026-06-02')).answers).toEqual(['oneTimeNotice', 'ordinary'])
    expect(driver.attempt({ type: 'giveOneTimeNotice' }, on('2026-06-02'))).toBe('ok')
  })

  it('where the hall allows two, the second begins on its own day', () => {
    const twice = rules({ holdPeriods: 2 })
    const driver = held().run(read.materials('core-1'), on('2026-06-02', twice))
    driver.run({ type: 'holdPapers' }, on('2026-06-02', twice))
    expect(driver.now.held).toMatchObject({ period: 2, until: { date: '2026-07-01' } })
    driver.run(read.materials('core-1'), on('2026-07-06', twice))
    expect(driver.attempt({ type: 'holdPapers' }, on('2026-07-06', twice))).toBe('K376')
  })

  it('the same papers in another case count as the same application', () => {
    const again = CaseDriver.prepared(['core-1'])
    expect(again.attempt({ type: 'holdPapers' }, facts({ heldBefore: 1 }))).toBe('K376')
    expect(again.attempt({ type: 'holdPapers' }, facts({ heldBefore: 1, ...rules({ holdPeriods: 2 }) }))).toBe('ok')
  })

  it('3: a provisional end at the visit is settled by the notice', () => {
    const calendar = new WorkingDays({
      ...CHINESE_DAYS,
      years: new Set([...CHINESE_DAYS.years].filter(year => year <= 2026)),
    })
    const start = on('2026-12-16', { calendar })
    const answer = found({ validUntil: localDate('2027-12-31') })
    const driver = CaseDriver.prepared(['core-1'], answer, item(), start).run({ type: 'holdPapers' }, start)
    driver.run(read.materials('core-1'), start)
    expect(driver.now.holding?.until.provisional).toBe(true)
    const years = new Set([...CHINESE_DAYS.years, 2027, 2028])
    const published = new WorkingDays({ ...CHINESE_DAYS, years })
    expect(driver.attempt({ type: 'holdPapers' }, on('2027-03-01', { calendar: published }))).toBe('K376')
    expect(driver.attempt({ type: 'holdPapers' }, on('2027-03-01', { calendar }))).toBe('ok')
  })

  it('an event of an earlier release without a period is one', () => {
    const driver = held()
    const told = driver.events.at(-1)
    if (told?.type !== 'PapersHeld') throw new Error('not held')
    const { period: _, ...first } = told
    const old = CaseDriver.prepared(['core-1'])
    old.record(first)
    expect(old.now.holding).toEqual({ since: '2026-04-30', until: told.until, period: 1 })
  })
})
