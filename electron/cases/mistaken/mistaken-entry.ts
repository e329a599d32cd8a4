import type { LocalDate } from '../../base/local-date.ts'
import type { CloseOutcome } from '../ending/events.ts'
import type { OwedId } from '../model/ids.ts'

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
