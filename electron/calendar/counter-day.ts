import { addDays, type LocalDate, timeInHall } from '../base/local-date.ts'

/**
 * The day on which what is handed in at the counter counts as arrived: `today`, the day of `now` (ISO 8601) in the hall, or
 * the next one after `cutOff` (`HH:MM`). Where there are business hours the last day ends with their end (民法典 art. 203);
 * without a cut-off it ends at 24:00. What comes by post or upload has until 24:00 either way, and so has what the office
 * itself does: an acceptance after the cut-off is an acceptance of that calendar day.
 */
export function counterDay(now: string, today: LocalDate, cutOff: string | null): LocalDate {
  return cutOff !== null && timeInHall(now) > `${cutOff}:00.000` ? addDays(today, 1) : today
}
