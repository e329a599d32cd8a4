import { materialOfOwed, type OwedId } from '../model/ids.ts'
import type { CaseState, Falsehood } from '../model/state.ts'
import type { Finding } from './events.ts'

/** Found, told of, and not decided yet. */
export function openFalsehood({ falsehood }: Pick<CaseState, 'falsehood'>): Falsehood | undefined {
  return falsehood && !falsehood.decided && !falsehood.dropped ? falsehood : undefined
}

/** 陈述、申辩 since the prior notice, or clearly given up (行政处罚法 art. 62). Who spoke before may speak again. */
export function isHeard({ defence, delivered }: Pick<Falsehood, 'defence' | 'delivered'>): boolean {
  if (!defence) return false
  return defence.kind === 'waiver' || (delivered !== undefined && defence.on >= delivered.deliveredOn)
}

/** Named in a finding that is not decided yet. */
export function isHeldFalse(owedId: OwedId, state: Pick<CaseState, 'falsehood'>): boolean {
  return openFalsehood(state)?.materialIds.includes(materialOfOwed(owedId)) ?? false
}

/** Each in its own words, the newest last; every material stands in one. */
export function findingsOf({
  materialIds,
  facts,
  foundBy,
  foundOn,
  earlier = [],
}: Finding & { readonly earlier?: readonly Finding[] }): readonly Finding[] {
  const before = earlier.flatMap(finding => finding.materialIds)
  return [...earlier, { materialIds: materialIds.filter(id => !before.includes(id)), facts, foundBy, foundOn }]
}
