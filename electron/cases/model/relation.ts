import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { Relation } from '../intake/events.ts'
import type { Rules } from './rules.ts'
import type { CaseState } from './state.ts'

/** Below it personal data of a child is sensitive and needs a guardian's consent (个人信息保护法 art. 28, 31), years. */
export const GUARDIAN_AGE = 14

/** One subject on both sides is always itself; two are agent and principal unless something else was said. */
export function relationOf({ parties }: Pick<CaseState, 'parties'>): Relation {
  const { applicant, handler } = parties
  if (!handler || handler.subjectId === applicant?.subjectId) return 'self'
  const { relation } = handler
  return relation === undefined || relation === 'self' ? 'agent' : relation
}

/** Whole years on a day, the birthday included. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The applicant's age when it says that they are a minor. Somebody whose birth date is not known is taken to be of age. */
export function minorAge(state: Pick<CaseState, 'parties'>, rules: Rules, today: LocalDate): number | undefined {
  const { applicant } = state.parties
  const birthDate = applicant?.subjectKind === 'person' ? applicant.person.birthDate : undefined
  if (birthDate === undefined) return undefined
  const age = ageOn(birthDate, today)
  return age < rules.adultAge ? age : undefined
}

/** Who may stand for a minor of that age: under 14 the guardian alone. */
export function standsFor(relation: Relation, age: number): boolean {
  return relation === 'guardian' || (relation === 'legalRepresentative' && age >= GUARDIAN_AGE)
}

/**
 * Whose credit counts. A minor has no grade of trust: where somebody stands for them by law, that person's counts, and
 * nobody asks about the child.
 */
export function creditPartiesOf(state: CaseState, rules: Rules, today: LocalDate): readonly Party[] {
  const { creditParties } = state.item
  const age = minorAge(state, rules, today)
  if (age === undefined || !standsFor(relationOf(state), age)) return creditParties
  return [...new Set(creditParties.map((): Party => 'handler'))]
}
