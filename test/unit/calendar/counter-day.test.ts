import { expect, it } from 'vitest'
import { dateInHall, localDate } from '../../../electron/base/local-date.ts'
import { counterDay } from '../../../electron/calendar/counter-day.ts'
import { missingNotices } from '../../../electron/calendar/missing-notices.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'

// 17:30 in the hall is 09:30 UTC.
it.each([
  ['2026-04-30T09:29:59Z', '17:30', '2026-04-30'],
  ['2026-04-30T09:30:00Z', '17:30', '2026-04-30'],
  ['2026-04-30T09:30:00.001Z', '17:30', '2026-05-01'],
  ['2026-04-30T15:59:59Z', '17:30', '2026-05-01'],
  ['2026-04-30T16:00:00Z', '17:30', '2026-05-01'],
  ['2026-12-31T10:00:00Z', '17:30', '2027-01-01'],
  ['2026-04-30T15:59:59Z', null, '2026-04-30'],
  ['2026-04-30T16:00:00Z', null, '2026-05-01'],
])('a delivery at %s with business hours until %s arrives on %s (民法典 art. 203)', (now, cutOff, day) => {
  expect(counterDay(now, dateInHall(now), cutOff)).toBe(day)
})

it.each([
  ['2026-10-31', []],
  ['2026-11-01', [2027]],
  ['2026-12-31', [2027]],
  ['2027-01-01', [2027]],
  ['2027-10-31', [2027]],
  ['2027-11-01', [2027, 2028]],
])('with notices up to 2026, on %s the notices for %j are missing', (today, years) => {
  const upTo2026 = { ...CHINESE_DAYS, years: new Set([...CHINESE_DAYS.years].filter(year => year <= 2026)) }
  expect(missingNotices(localDate(today), new WorkingDays(upTo2026))).toEqual(years)
})
