import { Temporal } from 'temporal-polyfill'

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Deadlines are days, never instants. */
export type LocalDate = string & { readonly LocalDate: unique symbol }

export const HALL_TIME_ZONE = 'Asia/Shanghai'

/** Throws RangeError when the text is no day. */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a date: ${text}`)
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate
}

/** The day in the hall at an instant (ISO 8601 with zone). */
export function dateInHall(instant: string): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(HALL_TIME_ZONE).toPlainDate().toString() as LocalDate
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
