import { type LocalDate, yearOf } from '../base/local-date.ts'
import type { WorkingDays } from './working-days.ts'

/** The notice for a year comes out in October or November of the year before; from this day on it is missed. */
const MISSED_FROM = '11-01'

/** Years whose notice should be there and is not: this one, and from 1 November the next. */
export function missingNotices(today: LocalDate, calendar: WorkingDays): number[] {
  const year = yearOf(today)
  const expected = today.slice(5) < MISSED_FROM ? [year] : [year, year + 1]
  return expected.filter(candidate => !calendar.isPublished(candidate))
}
