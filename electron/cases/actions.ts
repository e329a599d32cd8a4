import type { CaseFaultCode } from '../errors/codes.ts'
import { ACCEPTING_OFFERS } from './accepting/offers.ts'
import { APPROVAL_OFFERS } from './approval/offers.ts'
import { ARCHIVING_OFFERS } from './archiving/offers.ts'
import { CERTIFICATE_OFFERS } from './certificate/offers.ts'
import { CHECKING_OFFERS } from './checking/offers.ts'
import type { CommandOnCase } from './commands.ts'
import { COURSE_OFFERS } from './course/offers.ts'
import { CUSTODY_OFFERS } from './custody/offers.ts'
import { DECIDERS, decide } from './decide.ts'
import { DEPARTMENT_OFFERS } from './department/offers.ts'
import { DOCUMENTS_OFFERS } from './documents/offers.ts'
import { ENDING_OFFERS } from './ending/offers.ts'
import { FALSEHOOD_OFFERS } from './falsehood/offers.ts'
import { HANDOVER_OFFERS } from './handover/offers.ts'
import { INTAKE_OFFERS } from './intake/offers.ts'
import { MISTAKEN_OFFERS } from './mistaken/offers.ts'
import type { Refusal } from './model/decision.ts'
import type { Facts } from './model/facts.ts'
import type { About, Limits, Offer, OfferKnown, Offers } from './model/offer.ts'
import type { CaseState } from './model/state.ts'
import { NOTES_OFFERS } from './notes/offers.ts'
import { OWING_OFFERS } from './owing/offers.ts'
import { REMINDING_OFFERS } from './reminding/offers.ts'
import { SETTLING_OFFERS } from './settling/offers.ts'
import { SUPERVISION_OFFERS } from './supervision/offers.ts'
import { TRUST_OFFERS } from './trust/offers.ts'
import { VERBS, type Verb } from './verbs.ts'

export interface Action {
  readonly id: Verb
  readonly about: About
  readonly limits: Limits
  /** Set: the action is shown but cannot be done now. */
  readonly because?: Refusal
}

const OFFERS: Offers<CommandOnCase> = {
  ...INTAKE_OFFERS,
  ...ACCEPTING_OFFERS,
  ...APPROVAL_OFFERS,
  ...OWING_OFFERS,
  ...CHECKING_OFFERS,
  ...DEPARTMENT_OFFERS,
  ...COURSE_OFFERS,
  ...CERTIFICATE_OFFERS,
  ...HANDOVER_OFFERS,
  ...ENDING_OFFERS,
  ...TRUST_OFFERS,
  ...FALSEHOOD_OFFERS,
  ...REMINDING_OFFERS,
  ...DOCUMENTS_OFFERS,
  ...SUPERVISION_OFFERS,
  ...SETTLING_OFFERS,
  ...MISTAKEN_OFFERS,
  ...NOTES_OFFERS,
  ...CUSTODY_OFFERS,
  ...ARCHIVING_OFFERS,
}

const HIDES_ACTION: ReadonlySet<CaseFaultCode> = new Set([
  'K309',
  'K312',
  'K320',
  'K340',
  'K343',
  'K346',
  'K347',
  'K370',
  'K380',
  'K381',
  'K382',
  'K383',
  'K358',
  'K393',
])

/** Shown also to a person who may not answer, with the reason. */
const QUESTIONS: ReadonlySet<Verb> = new Set(['personDecides', 'answerApproval', 'decideObjection', 'decideFalsehood'])

export function actionsOf(state: CaseState, facts: Facts, known: OfferKnown): readonly Action[] {
  if (facts.operator.role === 'kiosk') return []
  return VERBS.flatMap(verb => (verb === 'open' ? [] : offered(verb, state, facts, known)))
}

function offered(verb: Exclude<Verb, 'open'>, state: CaseState, facts: Facts, known: OfferKnown): readonly Action[] {
  const offering: ((state: CaseState, facts: Facts, known: OfferKnown) => readonly Offer<CommandOnCase>[]) | 'nobody' =
    OFFERS[verb]
  if (offering === 'nobody' || !DECIDERS[verb].in.includes(state.status)) return []
  return offering(state, facts, known).flatMap(({ about = {}, limits = {}, sample }) => {
    const decision = decide(sample, state, facts)
    if (decision.ok) return [{ id: verb, about, limits }]
    const { refusal } = decision
    const isPlaced = !HIDES_ACTION.has(refusal.code) || (refusal.code === 'K312' && QUESTIONS.has(verb))
    return isPlaced ? [{ id: verb, about, limits, because: refusal }] : []
  })
}
