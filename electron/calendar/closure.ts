import { dayNumber, type LocalDate } from '../base/local-date.ts'

/**
 * Days on which this hall is closed though they may be legal working days: a typhoon, a move. They do not change any count
 * of working days; only a date that somebody has to keep at the counter gives way to them.
 */
export interface Closure {
  readonly id: string
  /** First and last day. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
}

/** Longest closure, calendar days. A hall that is closed for longer has another place to be, and says so by itself. */
export const LONGEST_CLOSURE = 60

/** How far from today a closure may lie, calendar days: what is further off is a slip of the pen. */
export const FURTHEST_CLOSURE = 366

/** Whether the days can be a closure, as seen from today. */
export function isPlausibleClosure({ from, to }: Pick<Closure, 'from' | 'to'>, today: LocalDate): boolean {
  const distance = (day: LocalDate) => Math.abs(dayNumber(day) - dayNumber(today))
  const length = dayNumber(to) - dayNumber(from) + 1
  return (
    length >= 1 && length <= LONGEST_CLOSURE && distance(from) <= FURTHEST_CLOSURE && distance(to) <= FURTHEST_CLOSURE
  )
}

export function overlap(a: Pick<Closure, 'from' | 'to'>, b: Pick<Closure, 'from' | 'to'>): boolean {
  return a.from <= b.to && b.from <= a.to
}
