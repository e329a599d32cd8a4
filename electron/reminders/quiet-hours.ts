import { dateInHall, timeInHall } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { ReminderOptions } from './options.ts'

/** At an instant (ISO 8601). */
export function isQuiet(
  instant: string,
  { quietHours, workingDaysOnly }: Pick<ReminderOptions, 'quietHours' | 'workingDaysOnly'>,
  calendar: WorkingDays,
): boolean {
  if (workingDaysOnly && !calendar.isWorkingDay(dateInHall(instant))) return true
  if (!quietHours) return false
  const { from, to } = quietHours
  const now = timeInHall(instant)
  return from < to ? now >= from && now < to : now >= from || now < to
}
