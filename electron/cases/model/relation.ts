import type { LocalDate } from '../../base/local-date.ts'
import type { Party, Relation, SubjectKind } from '../../catalogue/model/item.ts'
import type { OwnFacts } from './facts.ts'
import type { Rules } from './rules.ts'
import type { CaseState } from './state.ts'

type Judging = Pick<OwnFacts, 'rules' | 'today' | 'asThen'>

/** Two people are agent and principal unless recorded otherwise. */
export function relationOf({ parties }: Pick<CaseState, 'parties'>): Relation {
  const { applicant, handler } = parties
  if (!handler || handler.subjectId === applicant?.subjectId) return 'self'
  const { relation } = handler
  return relation === undefined || relation === 'self' ? 'agent' : relation
}

/** 代为承诺: guardians and legal representatives sign as the party itself, only an agent is a proxy. */
export function isProxyForbidden(state: Pick<CaseState, 'parties' | 'item'>): boolean {
  return !state.item.proxyPromise && relationOf(state) === 'agent'
}

/** Whole years, birthday included. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Age of a minor applicant. Without a birth date the applicant counts as of age. */
export function minorAge(state: Pick<CaseState, 'parties'>, rules: Rules, today: LocalDate): number | undefined {
  const { applicant } = state.parties
  const birthDate = applicant?.subjectKind === 'person' ? applicant.person.birthDate : undefined
  if (birthDate === undefined) return undefined
  const age = ageOn(birthDate, today)
  return age < rules.adultAge ? age : undefined
}

/** 无民事行为能力 by age (民法典 art. 20). */
export function isIncapable(
  state: Pick<CaseState, 'parties'>,
  { rules, today }: { readonly rules: Rules; readonly today: LocalDate },
): boolean {
  const age = minorAge(state, rules, today)
  return age !== undefined && age < rules.capacityAge
}

/** The guardian is the 法定代理人 (民法典 art. 23), whichever word was typed. */
export function standsForMinor(relation: Relation): boolean {
  return relation === 'guardian' || relation === 'legalRepresentative'
}

/** Earlier releases took the word 法定代理人 from this age on. */
export const GUARDIAN_AGE_THEN = 14

export function stoodForMinor(relation: Relation, age: number): boolean {
  return relation === 'guardian' || (relation === 'legalRepresentative' && age >= GUARDIAN_AGE_THEN)
}

/** An organisation has a 法定代表人, a person a guardian. */
export function relationTyped(relation: Relation, applicant: SubjectKind): Relation {
  return relation === 'legalRepresentative' && applicant === 'person' ? 'guardian' : relation
}

/** An organisation's own lists always count. A person who is not there is asked about only where the item says so. */
export function listPartiesOf(state: CaseState, given: Judging): readonly Party[] {
  const byItem = creditPartiesOf(state, given)
  const isOrganisation = state.parties.applicant?.subjectKind === 'organisation'
  return isOrganisation && !byItem.includes('applicant') ? ['applicant', ...byItem] : byItem
}

/** A minor has no grade: the credit of the person who stands for them counts. */
export function creditPartiesOf(state: CaseState, { rules, today, asThen }: Judging): readonly Party[] {
  const { creditParties } = state.item
  const age = minorAge(state, rules, today)
  const relation = relationOf(state)
  const stands =
    age !== undefined && (asThen?.authorityUnchecked ? stoodForMinor(relation, age) : standsForMinor(relation))
  return stands ? [...new Set(creditParties.map((): Party => 'handler'))] : creditParties
}
