import type { LocalDate } from '../../base/local-date.ts'
import type { CloseOutcome } from '../ending/events.ts'
import type { OwedId } from '../model/ids.ts'
import type { CaseState } from '../model/state.ts'

/** What a day brings to a case, or lets somebody do to it, and would not have on the right day. */
export type MistakenType =
  | 'OverdueNoted'
  | 'ClockStopped'
  | 'ClockResumed'
  | 'CurePromised'
  | 'ObligationLapsed'
  | 'BreachRecorded'
  | 'Closed'
  | 'DraftDiscarded'

/** An entry that was made on a day that had not come. It stays where it is, with its day. */
export interface MistakenEntry {
  /** Its place among the events of the case. */
  readonly version: number
  readonly type: MistakenType
  readonly on: LocalDate
  /** The documents that it is about. */
  readonly owedIds?: readonly OwedId[]
  readonly breachId?: string
  /** How the case ended. */
  readonly outcome?: CloseOutcome
}

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
