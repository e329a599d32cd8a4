import { dayNumber, fromDayNumber, type LocalDate, localDate } from '../base/local-date.ts'
import type { WorkingDays } from './working-days.ts'

/** A day that one calendar takes for worked and another does not. */
export interface ChangedDay {
  readonly date: LocalDate
  /** Under the later one. */
  readonly worked: boolean
}

/** What a year's notice changes: from December of the year before, where its first holiday may begin. */
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
