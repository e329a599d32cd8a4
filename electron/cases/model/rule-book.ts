import type { LocalDate } from '../../base/local-date.ts'
import type { Rules } from './rules.ts'

/** The editions of a hall's rules, the oldest first; only the first may be without a day. */
export interface RuleBook {
  readonly editions: readonly [Rules, ...Rules[]]
}

/** The edition in force on a day; before the first one's day there is none but the first. */
export function rulesOn({ editions }: RuleBook, day: LocalDate): Rules {
  const [first, ...later] = editions
  return later.reduce(
    (inForce, edition) => (edition.from !== undefined && edition.from <= day ? edition : inForce),
    first,
  )
}

/** Whether the first edition was in force on a day already. */
export function isCovered({ editions: [first] }: RuleBook, day: LocalDate): boolean {
  return first.from === undefined || first.from <= day
}
