import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../electron/base/local-date.ts'
import { type Closure, isPlausibleClosure } from '../../../electron/calendar/closure.ts'
import { CHINESE_DAYS, withNotices } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { madeUpNotice } from '../../support/files/notices.ts'
import { checkOften } from '../../support/properties/check-often.ts'

/** Pinned, so that a newer data set changes no expectation. */
const UP_TO_2026 = { ...CHINESE_DAYS, years: new Set([...CHINESE_DAYS.years].filter(year => year <= 2026)) }

function closed(from: string, to = from, reason = '台风停办'): Closure {
  return { id: `${from}/${to}`, from: localDate(from), to: localDate(to), reason }
}

describe('a citizen’s deadline', () => {
  it('on a closed day moves to the next open working day, with the reason', () => {
    const calendar = new WorkingDays(UP_TO_2026, [closed('2026-09-10', '2026-09-11')])
    expect(calendar.citizenDeadline(localDate('2026-09-03'), 5)).toEqual({
      date: '2026-09-14',
      provisional: false,
      moved: { from: '2026-09-10', reason: '台风停办' },
    })
  })

  it('after a closure does not move, and the closed days count', () => {
    const calendar = new WorkingDays(UP_TO_2026, [closed('2026-09-07', '2026-09-09')])
    expect(calendar.citizenDeadline(localDate('2026-09-03'), 5)).toEqual({ date: '2026-09-10', provisional: false })
  })

  it('moves past two closures in a row, a weekend and a holiday', () => {
    const calendar = new WorkingDays(UP_TO_2026, [closed('2026-09-24'), closed('2026-09-28', '2026-09-30')])
    expect(calendar.citizenDeadline(localDate('2026-09-23'), 1).date).toBe('2026-10-08')
  })

  it('that moves into an unpublished year becomes provisional', () => {
    const calendar = new WorkingDays(UP_TO_2026, [closed('2026-12-24', '2026-12-31')])
    expect(calendar.citizenDeadline(localDate('2026-12-23'), 1)).toMatchObject({
      date: '2027-01-04',
      provisional: true,
    })
  })

  it('that turns out to be a holiday moves to the next working day (民法典 art. 203)', () => {
    // Recounted it would be Monday, and the promised Tuesday is off.
    const notice = madeUpNotice(2027, { holidays: ['2027-01-05'], workdays: ['2027-01-02', '2027-01-03'] })
    const days = notice.holidays.map(localDate)
    const calendar = new WorkingDays(
      withNotices(UP_TO_2026, [{ year: 2027, holidays: days, workdays: notice.workdays.map(localDate) }]),
    )
    const promised = new WorkingDays(UP_TO_2026).addWorkingDays(localDate('2026-12-28'), 5).date
    expect(promised).toBe('2027-01-05')
    expect(calendar.addWorkingDays(localDate('2026-12-28'), 5).date).toBe('2027-01-03')
    expect(calendar.citizenDeadline(localDate('2026-12-28'), 5, promised)).toEqual({
      date: '2027-01-06',
      provisional: false,
    })
  })
})

describe('closures and imported notices', () => {
  const start = fc.integer({ min: 0, max: 500 }).map(offset => addDays(localDate('2026-01-01'), offset))
  const days = fc.integer({ min: 1, max: 60 })
  const closures = fc.array(
    fc.tuple(start, fc.integer({ min: 0, max: 20 })).map(([from, more]) => closed(from, addDays(from, more))),
    { maxLength: 6 },
  )
  const january = fc.subarray(['2027-01-04', '2027-01-05', '2027-01-06', '2026-12-31', '2026-12-30'])
  const weekend = fc.subarray(['2027-01-02', '2027-01-03', '2027-01-09', '2026-12-26'])
  const imported = fc.tuple(january, weekend).map(([holidays, workdays]) => {
    const notice = madeUpNotice(2027, { holidays, workdays })
    const given = { year: 2027, holidays: notice.holidays.map(localDate), workdays: notice.workdays.map(localDate) }
    return withNotices(UP_TO_2026, [given])
  })
  const published = fc.oneof(fc.constant(UP_TO_2026), imported)

  const dated = fc
    .tuple(start, days, published, closures, fc.nat({ max: 3 }), fc.nat({ max: 6 }), fc.boolean())
    .map(([from, count, years, others, before, more, there]) => {
      const on = addDays(new WorkingDays(years).citizenDeadline(from, count).date, -before)
      return { from, count, years, shut: there ? [...others, closed(on, addDays(on, more))] : others }
    })

  it('closures change neither working days nor counts', () => {
    checkOften({ 'a closure moves the citizen’s date': 12, 'an imported year': 20 }, met =>
      fc.property(dated, ({ from, count, shut, years }) => {
        const open = new WorkingDays(years)
        const calendar = new WorkingDays(years, shut)
        if (years !== UP_TO_2026) met('an imported year')
        if (calendar.citizenDeadline(from, count).moved) met('a closure moves the citizen’s date')
        expect(calendar.addWorkingDays(from, count)).toEqual(open.addWorkingDays(from, count))
        expect(calendar.isWorkingDay(from)).toBe(open.isWorkingDay(from))
        expect(calendar.citizenDeadline(from, count).date >= open.citizenDeadline(from, count).date).toBe(true)
      }),
    )
  })

  it('a citizen’s deadline is an open working day, and more days never make it earlier', () => {
    checkOften({ 'a closure moves the date': 12 }, met =>
      fc.property(dated, ({ from, count, shut, years }) => {
        const calendar = new WorkingDays(years, shut)
        const { date, moved } = calendar.citizenDeadline(from, count)
        if (moved) met('a closure moves the date')
        expect([calendar.isWorkingDay(date), calendar.closureOn(date)]).toEqual([true, undefined])
        expect(calendar.citizenDeadline(from, count + 1).date >= date).toBe(true)
      }),
    )
  })

  it('no promised date moves earlier through any calendars; settling twice changes nothing', () => {
    checkOften({ 'the promised date moves': 8, 'the office’s date moves': 4, 'a date would be earlier': 5 }, met =>
      fc.property(
        start,
        days,
        fc.array(fc.tuple(published, closures), { minLength: 1, maxLength: 5 }),
        (from, count, all) => {
          let promised = new WorkingDays(UP_TO_2026).citizenDeadline(from, count).date
          let finish = new WorkingDays(UP_TO_2026).addWorkingDays(from, count).date
          for (const [years, shut] of all) {
            const calendar = new WorkingDays(years, shut)
            const again = calendar.citizenDeadline(from, count, promised)
            expect(again.date >= promised).toBe(true)
            if (again.date > promised) met('the promised date moves')
            if (calendar.citizenDeadline(from, count).date < promised) met('a date would be earlier')
            expect(calendar.citizenDeadline(from, count, again.date).date).toBe(again.date)
            promised = again.date
            const settled = calendar.settle(from, count, finish).date
            expect(settled >= finish).toBe(true)
            if (settled > finish) met('the office’s date moves')
            finish = settled
          }
        },
      ),
    )
  })
})

describe('imported notices', () => {
  const day = localDate
  it('replace the data set for their year and the December before', () => {
    const published = withNotices(UP_TO_2026, [{ year: 2019, holidays: [day('2019-01-01')], workdays: [] }])
    const calendar = new WorkingDays(published)
    expect(calendar.isWorkingDay(day('2018-12-29'))).toBe(false)
    expect(calendar.isWorkingDay(day('2018-12-31'))).toBe(true)
    expect(calendar.isWorkingDay(day('2019-10-01'))).toBe(true)
    expect(calendar.isWorkingDay(day('2018-10-01'))).toBe(false)
    expect(calendar.isWorkingDay(day('2020-10-01'))).toBe(false)
  })

  it('for one December day the later year’s notice holds, in any order of import', () => {
    const earlier = { year: 2027, holidays: [day('2027-12-31')], workdays: [] }
    const later = { year: 2028, holidays: [], workdays: [day('2027-12-31')] }
    for (const notices of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(withNotices(UP_TO_2026, notices).workdays.has(day('2027-12-31'))).toBe(true)
      expect(withNotices(UP_TO_2026, notices).holidays.has(day('2027-12-31'))).toBe(false)
    }
  })
})

it.each([
  ['2026-11-23', '2026-11-23', true],
  ['2026-11-20', '2026-11-23', true],
  ['2026-11-23', '2026-11-22', false],
  ['2026-11-23', '2027-01-21', true],
  ['2026-11-23', '2027-01-22', false],
  ['2026-11-23', '2226-11-23', false],
  ['2027-11-23', '2027-11-23', true],
  ['2027-11-24', '2027-11-24', false],
  ['2024-11-23', '2024-11-23', false],
])('closure from %s to %s, entered on 2026-11-22, is plausible: %s', (from, to, sense) => {
  expect(isPlausibleClosure({ from: localDate(from), to: localDate(to) }, localDate('2026-11-22'))).toBe(sense)
})
