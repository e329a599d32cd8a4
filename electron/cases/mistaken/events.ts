import type { LocalDate } from '../../base/local-date.ts'
import type { CaseState } from '../model/state.ts'
import type { MistakenEntry } from './mistaken-entry.ts'

export type RestoredCase = Pick<CaseState, 'status' | 'owed' | 'requests'> & {
  readonly clock?: NonNullable<CaseState['clock']>
  readonly closing?: NonNullable<CaseState['closing']>
  readonly discarded?: NonNullable<CaseState['discarded']>
  readonly falsehood?: NonNullable<CaseState['falsehood']>
  /** It counted as accepted only by the wrong clock. */
  readonly unaccepted?: true
}

/** Both entries stay on record; the mistaken one has no effect. */
export type MistakenDayUndone = {
  readonly type: 'MistakenDayUndone'
  readonly on: LocalDate
  readonly by: string
  readonly reason: string
  readonly undone: readonly MistakenEntry[]
  readonly restored: RestoredCase
}
