import { dayNumber, fromDayNumber, type LocalDate, localDate } from '../base/local-date.ts'
import type { WorkingDays } from './working-days.ts'

export interface ChangedDay {
  readonly date: LocalDate
  /** Under the later one. */
  readonly worked: boolean
}

/** Changes by a year's notice, from the December before it on. */
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
