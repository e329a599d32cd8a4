import type { LocalDate } from '../../base/local-date.ts'
import type { CloseOutcome } from '../ending/events.ts'
import type { OwedId } from '../model/ids.ts'

/** What only happens, or is only allowed, from a certain day on. */
export type MistakenType =
  | 'OverdueNoted'
  | 'ClockStopped'
  | 'ClockResumed'
  | 'CurePromised'
  | 'ObligationLapsed'
  | 'BreachRecorded'
  | 'Closed'
  | 'DraftDiscarded'
  | 'DeemedAccepted'
  | 'FalsehoodDecided'

export interface MistakenEntry {
  readonly version: number
  readonly type: MistakenType
  readonly on: LocalDate
  readonly owedIds?: readonly OwedId[]
  readonly breachId?: string
  readonly outcome?: CloseOutcome
}
