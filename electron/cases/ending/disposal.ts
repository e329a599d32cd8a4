import type { Bilingual } from '../../base/bilingual.ts'
import type { CloseResult } from '../model/close-result.ts'
import { LAPSE_OUTCOMES, type LapseOutcome } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

/** What becomes of a case for which something never came or was false, and what that rests on. */
export interface Disposal {
  readonly outcome: LapseOutcome
  readonly result: CloseResult
  readonly basis: Bilingual
}

/** A promise that was false takes the acceptance with it, whatever the policy for lateness says; and it did come, so 退回. */
const FOUND_FALSE: Disposal = {
  outcome: 'acceptanceRevoked',
  result: '1',
  basis: {
    zh: '行政许可法第七十八条：隐瞒有关情况或者提供虚假材料',
    en: 'Administrative Licensing Law art. 78: facts concealed or false material given',
  },
}

/** What a supervisor's disposal leads to; undefined while nothing has lapsed. */
export function disposalOf(state: Pick<CaseState, 'owed' | 'lapse'>): Disposal | undefined {
  return disposal(
    state,
    state.owed.filter(({ status }) => status === 'lapsed'),
  )
}

/** The same after the end, which has made everything void; undefined where nothing ever lapsed. */
export function disposedOf(state: Pick<CaseState, 'owed' | 'lapse'>): Disposal | undefined {
  return disposal(state, state.owed)
}

function disposal({ lapse }: Pick<CaseState, 'lapse'>, owed: CaseState['owed']): Disposal | undefined {
  const reasons = owed.flatMap(document => document.lapse?.because ?? [])
  if (reasons.length === 0) return undefined
  if (reasons.includes('foundFalse')) return FOUND_FALSE
  return lapse && { outcome: lapse.outcome, result: LAPSE_OUTCOMES[lapse.outcome].result, basis: lapse.basis }
}
