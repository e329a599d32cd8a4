import type { LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'

/** `today`, `today+N` (working days, 1–250) or a date. */
export const RELATIVE_DAY = /^(?:today(?:\+(?:[1-9]\d?|1\d\d|2[0-4]\d|250))?|\d{4}-\d{2}-\d{2})$/

/** Lists are computed on the day, so they are right without a nightly job. */
export function relativeDay(text: string, today: LocalDate, calendar: WorkingDays): string {
  if (!text.startsWith('today')) return text
  const days = Number(text.slice('today+'.length))
  return days > 0 ? calendar.addWorkingDays(today, days).date : today
}
