import { addDays, type LocalDate, timeInHall } from '../base/local-date.ts'

/** Deliveries after `cutOff` (`HH:MM`) arrive the next day (民法典 art. 203). Post, uploads and the office have until 24:00. */
export function counterDay(now: string, today: LocalDate, cutOff: string | null): LocalDate {
  return cutOff !== null && timeInHall(now) > `${cutOff}:00.000` ? addDays(today, 1) : today
}
