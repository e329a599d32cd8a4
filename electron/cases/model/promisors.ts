import type { Bilingual } from '../../base/bilingual.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { Facts } from './facts.ts'
import type { SubjectId } from './ids.ts'
import { minorAge, relationOf, standsForMinor } from './relation.ts'
import type { CaseState } from './state.ts'

interface Promisors {
  readonly promisors: readonly Party[]
  readonly agentClause?: Bilingual
}

/** The principal (民法典 art. 162), or who stands for a minor; an agent too only by a clause of the promise. */
export function promisorsOf(state: CaseState, { rules, today }: Pick<Facts, 'rules' | 'today'>): Promisors {
  const relation = relationOf(state)
  const age = minorAge(state, rules, today)
  if (age !== undefined && standsForMinor(relation)) return { promisors: ['handler'] }
  const { agentClause } = rules
  return relation === 'agent' && agentClause
    ? { promisors: ['applicant', 'handler'], agentClause }
    : { promisors: ['applicant'] }
}

/** Of the promise that was signed. */
export function promisorSubjects({ promise, item, parties }: CaseState): readonly SubjectId[] {
  const promisors = promise?.promisors ?? item.creditParties
  return [...new Set(PARTIES.flatMap(party => (promisors.includes(party) && parties[party]?.subjectId) || []))]
}

/** Who promised what is owed. */
export function partiesWhoPromised({ owed, parties }: CaseState): readonly Party[] {
  return PARTIES.filter(party => owed.some(({ subjects }) => subjects.some(one => one === parties[party]?.subjectId)))
}
