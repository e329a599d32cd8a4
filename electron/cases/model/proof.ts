import type { AuthorityProof } from './authority-proof.ts'
import type { OwnFacts } from './facts.ts'
import { minorAge, relationOf, standsForMinor } from './relation.ts'
import type { CaseState } from './state.ts'

/** What shows that the handler may act: one of these must have been seen. Empty: nothing beside the item's materials. */
export function proofsOf(
  state: Pick<CaseState, 'parties'>,
  { rules, today }: Pick<OwnFacts, 'rules' | 'today'>,
): readonly AuthorityProof[] {
  const kind = state.parties.applicant?.subjectKind
  const relation = relationOf(state)
  const isMinor = minorAge(state, rules, today) !== undefined
  if (kind === 'organisation') return relation === 'legalRepresentative' ? ['licence', 'registry'] : []
  if (kind !== 'person') return []
  if (isMinor) return relation === 'agent' ? ['guardianAuthority'] : []
  return standsForMinor(relation) ? ['guardianship'] : []
}
