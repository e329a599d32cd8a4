import type { OwnFacts } from '../model/facts.ts'
import { type LapsePolicy, lapsePolicyOf } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

export function policy({ item }: CaseState, { rules }: OwnFacts): { lapse?: LapsePolicy } {
  const lapse = lapsePolicyOf(item, rules)
  return lapse ? { lapse } : {}
}

export function numberOf(state: CaseState, facts: OwnFacts): string {
  return state.caseNumber ?? facts.nextCaseNumber
}
