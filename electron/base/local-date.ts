/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Deadlines are days, never instants. */
export type LocalDate = string & { readonly LocalDate: unique symbol }

const DAY_MS = 86_400_000

/** China: UTC+8 all year since 1991. */
const HALL_OFFSET_MS = 8 * 3_600_000

/** Throws RangeError for an invalid date. */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a date: ${text}`)
  const date = fromDayNumber(dayNumber(text as LocalDate))
  if (date !== text) throw new RangeError(`not a date: ${text}`)
  return date
}

/** Date in Asia/Shanghai of an ISO 8601 instant. Throws RangeError. */
export function dateInHall(instant: string): LocalDate {
  return new Date(Date.parse(instant) + HALL_OFFSET_MS).toISOString().slice(0, 10) as LocalDate
}

/** `HH:MM:SS.sss` in Asia/Shanghai. Throws RangeError. */
export function timeInHall(instant: string): string {
  return new Date(Date.parse(instant) + HALL_OFFSET_MS).toISOString().slice(11, 23)
}

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

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
