import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateInHall, localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS, publishedDays } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { checkOften } from '../../support/properties/check-often.ts'

/** Pinned, so that a newer data set changes no expectation. */
const upTo2026 = new WorkingDays({
  ...CHINESE_DAYS,
  years: new Set([...CHINESE_DAYS.years].filter(year => year <= 2026)),
})

describe('working days after a day, which is not counted itself', () => {
  it.each([
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-11-21', 5, '2026-11-27'],
    ['2025-12-30', 3, '2026-01-05'],
    ['2024-09-29', 1, '2024-09-30'],
    // Year ends by the next year’s notice.
    ['2025-12-31', 1, '2026-01-04'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2022-12-30', 1, '2023-01-03'],
    ['2018-12-28', 1, '2018-12-29'],
    ['2018-12-28', 2, '2019-01-02'],
    ['2011-12-30', 1, '2011-12-31'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2025-02-07', 1, '2025-02-08'],
    ['2025-10-10', 1, '2025-10-11'],
    ['2026-01-02', 1, '2026-01-04'],
    ['2025-01-24', 1, '2025-01-26'],
    ['2025-04-25', 1, '2025-04-27'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2020-02-28', 1, '2020-03-02'],
  ])('%s + %i → %s', (start, days, expected) => {
    expect(upTo2026.addWorkingDays(localDate(start), days)).toEqual({ date: expected, provisional: false })
  })

  it('into an unpublished year skip fixed holidays and give a provisional date', () => {
    expect(upTo2026.addWorkingDays(localDate('2026-12-28'), 5)).toEqual({ date: '2027-01-05', provisional: true })
  })

  it.each([
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-04-30', 1, '2027-05-03'],
    ['2027-09-30', 1, '2027-10-04'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-26', 1, '2027-03-01'],
  ])('without a notice: %s + %i → %s, provisional', (start, days, date) => {
    expect(upTo2026.addWorkingDays(localDate(start), days)).toEqual({ date, provisional: true })
  })

  it('in the last days of the last published year are provisional, because the next notice may change them', () => {
    expect(upTo2026.addWorkingDays(localDate('2026-12-23'), 1)).toEqual({ date: '2026-12-24', provisional: false })
    expect(upTo2026.addWorkingDays(localDate('2026-12-24'), 1)).toEqual({ date: '2026-12-25', provisional: true })
  })

  it.each([0, -1, 1.5, Number.NaN, 1001])('RangeError for %s working days', days => {
    expect(() => upTo2026.addWorkingDays(localDate('2026-01-05'), days)).toThrow(RangeError)
  })
})

describe('settling a provisional date with the new notice', () => {
  const notice = (holidays: string[], workdays: string[] = []) =>
    new WorkingDays(
      publishedDays({
        holidays: Object.fromEntries(
          [...CHINESE_DAYS.holidays, '2027-10-01', '2028-01-01', '2028-10-01', ...holidays].map(day => [day, '']),
        ),
        workdays: Object.fromEntries([...CHINESE_DAYS.workdays, ...workdays].map(day => [day, ''])),
      }),
    )
  const start = localDate('2026-12-28')
  const promised = upTo2026.addWorkingDays(start, 5).date

  it('moves it later when days off were added', () => {
    expect(notice(['2027-01-01', '2027-01-04']).settle(start, 5, promised)).toEqual({
      date: '2027-01-06',
      provisional: false,
    })
  })

  it('never moves it earlier', () => {
    const earlier = notice(['2027-01-01'], ['2027-01-02', '2027-01-03'])
    expect(earlier.addWorkingDays(start, 5).date).toBe('2027-01-03')
    expect(earlier.settle(start, 5, promised)).toEqual({ date: promised, provisional: false })
  })
})

it('uses a data set only for years that it has a notice for', () => {
  expect(CHINESE_DAYS.years.has(2026)).toBe(true)
  expect(CHINESE_DAYS.years.has(2003)).toBe(false)
  expect(publishedDays({ holidays: { '2027-01-01': '' }, workdays: {} }).years.size).toBe(0)
})

it('addWorkingDays and workingDaysBetween agree', () => {
  checkOften({ 'from a day off': 15, 'across a holiday of a week': 4 }, met =>
    fc.property(fc.integer({ min: 0, max: 6500 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const start = addDays(localDate('2008-01-01'), offset)
      const { date } = upTo2026.addWorkingDays(start, days)
      if (!upTo2026.isWorkingDay(start)) met('from a day off')
      if (date > addDays(start, Math.ceil(days / 5) * 7 + 4)) met('across a holiday of a week')
      expect(upTo2026.isWorkingDay(date)).toBe(true)
      expect(upTo2026.workingDaysBetween(start, date)).toBe(days)
      expect(upTo2026.workingDaysBetween(date, start)).toBe(-days)
    }),
  )
})

it('the hall’s day is the day in Shanghai', () => {
  expect(dateInHall('2026-03-01T15:59:59Z')).toBe('2026-03-01')
  expect(dateInHall('2026-03-01T16:00:00Z')).toBe('2026-03-02')
})

it.each(['2026-02-29', '2026-13-01', '20260101', ''])('%s is an invalid date', text => {
  expect(() => localDate(text)).toThrow(RangeError)
})
