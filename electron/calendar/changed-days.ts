import { dayNumber, fromDayNumber, type LocalDate, localDate } from '../base/local-date.ts'
import type { WorkingDays } from './working-days.ts'

export interface ChangedDay {
  readonly date: LocalDate
  /** By the later calendar. */
  readonly worked: boolean
}

export function changedDays(before: WorkingDays, after: WorkingDays, year: number): ChangedDay[] {
  const changed: ChangedDay[] = []
  const last = dayNumber(localDate(`${year}-12-31`))
  for (let day = dayNumber(localDate(`${year - 1}-12-01`)); day <= last; day++) {
    const date = fromDayNumber(day)
    const worked = after.isWorkingDay(date)
    if (worked !== before.isWorkingDay(date)) changed.push({ date, worked })
  }
  return changed
}
