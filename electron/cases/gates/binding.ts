import type { Bilingual } from '../../base/bilingual.ts'
import { materialsAsked } from '../model/asked.ts'
import type { Facts } from '../model/facts.ts'
import { minorAge, relationOf, standsForMinor } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import type { Gate } from './gate.ts'

/**
 * Identity, authority and a bar bind every acceptance, also of a complete case.
 * `against`: what counts and no supervisor has allowed.
 */
export function bindingGates(state: CaseState, facts: Facts, against: readonly Gate[]): readonly Gate[] {
  return against.flatMap(gate => {
    if (gate.id === 'noBar') return [gate]
    if (gate.id === 'identity') return gate.result === 'fail' ? [gate] : []
    if (gate.id !== 'authority') return []
    const reason = authorityFault(state, facts, gate)
    return reason ? [{ ...gate, reason }] : []
  })
}

/** Undefined: may apply, though perhaps not promise. */
function authorityFault(state: CaseState, { rules, today }: Facts, gate: Gate): Bilingual | undefined {
  const relation = relationOf(state)
  const age = minorAge(state, rules, today)
  if (age === undefined || standsForMinor(relation)) {
    // An agent's missing authority is a missing material; a forbidden proxy may still apply.
    return relation === 'agent' ? undefined : gate.reason
  }
  // 民法典 art. 19: acts that only benefit them, or fit their age.
  if (relation === 'self') return age < rules.capacityAge ? gate.reason : undefined
  if (state.authorityCheck?.seen === 'guardianAuthority' || hasAuthority(state)) return undefined
  return {
    zh: '申请人是未成年人，代理人须有监护人（法定代理人）签署的授权委托书',
    en: 'the applicant is a minor: the agent needs an authority signed by the guardian',
  }
}

function hasAuthority(state: CaseState): boolean {
  const { missing, item } = state
  return (
    missing !== undefined &&
    materialsAsked(state).some(({ id }) => id === item.authorityMaterial && !missing.includes(id))
  )
}
