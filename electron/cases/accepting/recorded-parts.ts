import type { Facts } from '../model/facts.ts'
import { type LapsePolicy, lapsePolicyOf } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

/** What becomes of a case if something never comes, for its record. */
export function policy({ item }: CaseState, { rules }: Facts): { lapse?: LapsePolicy } {
  const lapse = lapsePolicyOf(item, rules)
  return lapse ? { lapse } : {}
}

/** A case that got its number with a promise or a one-time notice keeps it. */
export function numberOf(state: CaseState, facts: Facts): string {
  return state.caseNumber ?? facts.nextCaseNumber
}
