import type { LocalDate } from '../../base/local-date.ts'
import type { Rules } from './rules.ts'

/** Oldest first; only the first may have no `from`. */
export interface RuleBook {
  readonly editions: readonly [Rules, ...Rules[]]
}

export function rulesOn({ editions }: RuleBook, day: LocalDate): Rules {
  const [first, ...later] = editions
  return later.reduce(
    (inForce, edition) => (edition.from !== undefined && edition.from <= day ? edition : inForce),
    first,
  )
}

export function isCovered({ editions: [first] }: RuleBook, day: LocalDate): boolean {
  return first.from === undefined || first.from <= day
}
