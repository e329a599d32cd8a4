import type { Bilingual } from '../../base/bilingual.ts'
import type { CloseResult } from '../model/close-result.ts'
import { LAPSE_OUTCOMES, type LapseOutcome } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

export interface Disposal {
  readonly outcome: LapseOutcome
  readonly result: CloseResult
  readonly basis: Bilingual
  readonly because: 'lapsed' | 'foundFalse'
}

/** A false promise revokes the acceptance under every policy; the material did come, so 退回. */
const FOUND_FALSE: Disposal = {
  outcome: 'acceptanceRevoked',
  result: '1',
  because: 'foundFalse',
  basis: {
    zh: '行政许可法第七十八条：隐瞒有关情况或者提供虚假材料',
    en: 'Administrative Licensing Law art. 78: facts concealed or false material given',
  },
}

/** Undefined while no material has lapsed. */
export function disposalOf(state: Pick<CaseState, 'owed' | 'lapse'>): Disposal | undefined {
  return disposal(
    state,
    state.owed.filter(({ status }) => status === 'lapsed'),
  )
}

/** For a closed case, whose materials are void. */
export function disposedOf(state: Pick<CaseState, 'owed' | 'lapse'>): Disposal | undefined {
  return disposal(state, state.owed)
}

function disposal({ lapse }: Pick<CaseState, 'lapse'>, owed: CaseState['owed']): Disposal | undefined {
  const reasons = owed.flatMap(material => material.lapse?.because ?? [])
  if (reasons.length === 0) return undefined
  if (reasons.includes('foundFalse')) return FOUND_FALSE
  if (!lapse) return undefined
  const { outcome, basis } = lapse
  return { outcome, result: LAPSE_OUTCOMES[outcome].result, basis, because: 'lapsed' }
}
