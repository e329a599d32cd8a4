import { addDays, dateInHall, type LocalDate, timeInHall } from './local-date.ts'

/**
 * The day on which what is handed in at the counter at an instant (ISO 8601) counts as arrived. Where there are business
 * hours the last day ends with their end (民法典 art. 203), so that what comes after `cutOff` (`HH:MM`) has arrived on the
 * next day; without one the day ends at 24:00. What comes by post or upload has until 24:00 either way, and so has what the
 * office itself does: an acceptance after the cut-off is an acceptance of that calendar day.
 */
export function counterDay(now: string, cutOff: string | null): LocalDate {
  const today = dateInHall(now)
  return cutOff !== null && timeInHall(now) > `${cutOff}:00.000` ? addDays(today, 1) : today
}
