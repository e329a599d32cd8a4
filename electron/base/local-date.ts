/** `YYYY-MM-DD` in Asia/Shanghai. */
export type LocalDate = string & { readonly LocalDate: unique symbol }

const DAY_MS = 86_400_000

const HALL_OFFSET_MS = 8 * 3_600_000

/** Throws RangeError for an invalid date. */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a date: ${text}`)
  const date = fromDayNumber(dayNumber(text as LocalDate))
  if (date !== text) throw new RangeError(`not a date: ${text}`)
  return date
}

/** `instant`: ISO 8601. Throws RangeError. */
export function dateInHall(instant: string): LocalDate {
  return new Date(Date.parse(instant) + HALL_OFFSET_MS).toISOString().slice(0, 10) as LocalDate
}

/** `HH:MM:SS.sss`. Throws RangeError. */
export function timeInHall(instant: string): string {
  return new Date(Date.parse(instant) + HALL_OFFSET_MS).toISOString().slice(11, 23)
}

/** `YYYY-MM-DD HH:MM:SS`. Throws RangeError. */
export function dateTimeInHall(instant: string): string {
  return `${dateInHall(instant)} ${timeInHall(instant).slice(0, 8)}`
}

/** Sorts behind every date. */
export const FAR_FUTURE = '9999-12-31' as LocalDate

/** Days since 1970-01-01; NaN for an invalid date. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

export function fromDayNumber(day: number): LocalDate {
  return (Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '') as LocalDate
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** The day of that number years later (民法典 art. 201, 202); the last of the month where there is none. */
export function yearsAfter(day: LocalDate, years: number): LocalDate {
  const year = yearOf(day) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4)
  return `${year}${rest}` as LocalDate
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
