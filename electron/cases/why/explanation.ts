import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Gate, GateInput } from '../gates/gate.ts'
import type { Outcome, OutcomeRow } from '../gates/outcome.ts'

/** What was decided, by which row of which rules, and what would have changed it. */
export interface Explanation {
  readonly outcome?: Outcome
  readonly because?: Pick<OutcomeRow, 'reason' | 'basis'>
  readonly rules?: { readonly version: string; readonly from?: LocalDate }
  readonly gates: readonly Gate[]
  /** What it was judged by, where that was no gate. */
  readonly inputs?: readonly GateInput[]
  /** A person's own words. */
  readonly words?: string
  readonly changes: readonly Bilingual[]
}
