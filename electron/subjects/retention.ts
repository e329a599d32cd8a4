import type { PersonalKind } from '../cases/personal.ts'

/** Full years after the year in which the data came, by kind. */
export type Retention = Readonly<Record<PersonalKind, number>>

/**
 * Defaults. `credit`: five years, as query logs are kept (深圳经济特区社会信用条例 art. 45) and as long as a record of
 * dishonesty may be used at most (上海 art. 35). `identity`: the case file's time is the archive schedule's to set.
 */
export const RETENTION: Retention = { identity: 10, credit: 5 }

/** The last year whose data of that kind may be purged. */
export function lastPurgeableYear(kind: PersonalKind, retention: Retention, thisYear: number): number {
  return thisYear - retention[kind] - 1
}
