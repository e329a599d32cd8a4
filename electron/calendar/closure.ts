import { dayNumber, type LocalDate } from '../base/local-date.ts'

/** The hall is closed, as for a typhoon. Only counter deadlines move, never counts of working days. */
export interface Closure {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
}

/** Calendar days. */
export const LONGEST_CLOSURE = 60

/** Calendar days from today; more is a typing mistake. */
export const FURTHEST_CLOSURE = 366

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
