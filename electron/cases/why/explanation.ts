import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Gate, GateInput } from '../gates/gate.ts'
import type { Outcome, OutcomeRow } from '../gates/outcome.ts'

export interface Explanation {
  readonly outcome?: Outcome
  readonly because?: Pick<OutcomeRow, 'reason' | 'basis'>
  readonly rules?: { readonly version: string; readonly from?: LocalDate }
  readonly gates: readonly Gate[]
  readonly inputs?: readonly GateInput[]
  readonly words?: string
  readonly changes: readonly Bilingual[]
}
