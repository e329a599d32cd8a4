import type { LocalDate } from '../../base/local-date.ts'
import type { CaseState } from '../model/state.ts'
import type { MistakenEntry } from './mistaken-entry.ts'

/** The parts of a case that mistaken entries have touched, as they are without them. */
export type RestoredCase = Pick<CaseState, 'status' | 'owed' | 'requests'> & {
  readonly clock?: NonNullable<CaseState['clock']>
  readonly closing?: NonNullable<CaseState['closing']>
  readonly discarded?: NonNullable<CaseState['discarded']>
}

/** What a wrong clock did is put right: both entries stay, and the case is as if the first had never been made. */
export type MistakenDayUndone = {
  readonly type: 'MistakenDayUndone'
  readonly on: LocalDate
  readonly by: string
  readonly reason: string
  readonly undone: readonly MistakenEntry[]
  readonly restored: RestoredCase
}
