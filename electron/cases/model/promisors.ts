import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { SubjectId } from './ids.ts'
import type { CaseState } from './state.ts'

export function promisors(state: CaseState): readonly Party[] {
  return PARTIES.filter(party => state.item.creditParties.includes(party) && state.parties[party])
}

export function promisorSubjects(state: CaseState): readonly SubjectId[] {
  return [...new Set(promisors(state).flatMap(party => state.parties[party]?.subjectId ?? []))]
}
