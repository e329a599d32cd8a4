import { type LocalDate, yearOf } from '../base/local-date.ts'
import type { WorkingDays } from './working-days.ts'

/** Notices come in October or November. */
const MISSED_FROM = '11-01'

export function missingNotices(today: LocalDate, calendar: WorkingDays): number[] {
  const year = yearOf(today)
  const expected = today.slice(5) < MISSED_FROM ? [year] : [year, year + 1]
  return expected.filter(candidate => !calendar.isPublished(candidate))
}
