import { PARTIES, type Party } from '../catalogue/model/item.ts'
import type { DrawnSignature } from './documents/events.ts'
import type { CaseEvent } from './events.ts'
import type { Gate } from './gates/gate.ts'
import type { Collector } from './handover/handover.ts'
import type { PartyPerson } from './intake/events.ts'
import type { CreditAnswer, SourceAnswer } from './model/credit-answer.ts'
import type { Contact } from './reminding/events.ts'

export type PersonalRole = Party | 'collector'

export const PERSONAL_ROLES: readonly PersonalRole[] = [...PARTIES, 'collector']

/** An event and its personal data, which is sealed under each person's key and erased with the key. */
export interface SplitEvent {
  readonly body: Record<string, unknown> & { readonly type: CaseEvent['type'] }
  readonly personal: Partial<Record<PersonalRole, unknown>>
}

/** Each kind is kept for its own time: identity, and what a grade source said. */
export type PersonalKind = 'identity' | 'credit'

const IDENTITIES: ReadonlySet<CaseEvent['type']> = new Set([
  'PartyIdentified',
  'ContactRecorded',
  'Reminded',
  'HandedOver',
  'CertificateMade',
  'CertificateCorrected',
])

export function personalKind(type: CaseEvent['type']): PersonalKind {
  return IDENTITIES.has(type) ? 'identity' : 'credit'
}

const ERASED = { zh: '（已删除）', en: '(erased)' }
export const ERASED_PERSON: PartyPerson = { name: ERASED.zh, number: '' }
const ERASED_CONTACT: Contact = { reach: 'none' }
const ERASED_ANSWER: CreditAnswer = { status: 'UNAVAILABLE', code: 'erased', reason: ERASED }

export function splitPersonal(event: CaseEvent): SplitEvent {
  switch (event.type) {
    case 'PartyIdentified': {
      const { person, ...body } = event
      return { body, personal: { [event.party]: person } }
    }
    case 'CreditAnswered': {
      const { answer, others, ...body } = event
      const status = answer.status
      if (!others) return { body: { ...body, status }, personal: { [event.party]: answer } }
      const sources = others.map(other => ({ source: other.source, status: other.answer.status }))
      const answers = [answer, ...others.map(other => other.answer)]
      return { body: { ...body, status, others: sources }, personal: { [event.party]: answers } }
    }
    case 'PromiseSigned': {
      if (!event.signature) return { body: event, personal: {} }
      const { image, ...signature } = event.signature
      return { body: { ...event, signature }, personal: { [signature.by]: image } }
    }
    case 'Decided':
    case 'PersonAsked':
    case 'PersonDecided':
    case 'OneTimeNoticeGiven':
    case 'PapersHeld':
    case 'Accepted':
      return splitGates(event)
    case 'ContactRecorded': {
      const { contact, ...body } = event
      return { body, personal: { [event.party]: contact } }
    }
    case 'HandedOver': {
      if (!event.collector) return { body: event, personal: {} }
      const { person, ...collector } = event.collector
      return { body: { ...event, collector }, personal: { collector: person } }
    }
    case 'CertificateMade':
    case 'CertificateCorrected': {
      const { number, ...certificate } = event.certificate
      return { body: { ...event, certificate }, personal: { applicant: number } }
    }
    case 'Reminded': {
      const { note, ...body } = event
      return { body, personal: note === undefined ? {} : { [event.to]: note } }
    }
    default:
      return { body: event, personal: {} }
  }
}

export function joinPersonal({ body, personal }: SplitEvent): CaseEvent {
  switch (body.type) {
    case 'PartyIdentified':
      return { ...body, person: personal[body['party'] as Party] ?? ERASED_PERSON } as CaseEvent
    case 'CreditAnswered': {
      const { status: _, others, ...rest } = body
      const known = personal[rest['party'] as Party]
      if (!others) return { ...rest, answer: known ?? ERASED_ANSWER } as CaseEvent
      const [answer = ERASED_ANSWER, ...more] = (known ?? []) as readonly CreditAnswer[]
      const joined = (others as readonly Pick<SourceAnswer, 'source'>[]).map(({ source }, index) => ({
        source,
        answer: more[index] ?? ERASED_ANSWER,
      }))
      return { ...rest, answer, others: joined } as unknown as CaseEvent
    }
    case 'PromiseSigned': {
      const signature = body['signature'] as Omit<DrawnSignature, 'image'> | undefined
      if (!signature) return body as CaseEvent
      return { ...body, signature: { ...signature, image: personal[signature.by] ?? '' } } as unknown as CaseEvent
    }
    case 'Decided':
    case 'PersonAsked':
    case 'PersonDecided':
    case 'OneTimeNoticeGiven':
    case 'PapersHeld':
    case 'Accepted':
      return { ...body, gates: joinGates(body['gates'] as readonly SplitGate[], personal) } as unknown as CaseEvent
    case 'ContactRecorded':
      return { ...body, contact: personal[body['party'] as Party] ?? ERASED_CONTACT } as CaseEvent
    case 'HandedOver': {
      const { collector, ...rest } = body as Record<string, unknown> & { readonly type: 'HandedOver' }
      if (!collector) return body as CaseEvent
      const person = personal.collector ?? ERASED_PERSON
      return { ...rest, collector: { ...(collector as Omit<Collector, 'person'>), person } } as CaseEvent
    }
    case 'CertificateMade':
    case 'CertificateCorrected': {
      const certificate = { ...(body['certificate'] as object), number: personal.applicant ?? ERASED.zh }
      return { ...body, certificate } as unknown as CaseEvent
    }
    case 'Reminded': {
      const note = personal[body['to'] as Party]
      return (note === undefined ? body : { ...body, note }) as CaseEvent
    }
    default:
      return body as CaseEvent
  }
}

/** The first release stored `reason` alone. */
type PersonalPart = Pick<Gate, 'reason' | 'inputs'>

type SplitGate = Omit<Gate, keyof PersonalPart> & Partial<PersonalPart>

function splitGates(event: Extract<CaseEvent, { gates: unknown }>): SplitEvent {
  const personal: Partial<Record<Party, unknown>> = {}
  for (const party of PARTIES) {
    const parts = event.gates
      .filter(gate => gate.party === party)
      .map(({ reason, inputs }): PersonalPart => ({ reason, inputs }))
    if (parts.length > 0) personal[party] = parts
  }
  const gates: SplitGate[] = event.gates.map(({ reason, inputs, ...gate }) =>
    gate.party ? gate : { ...gate, reason, inputs },
  )
  return { body: { ...event, gates }, personal }
}

function joinGates(gates: readonly SplitGate[], personal: SplitEvent['personal']): Gate[] {
  const taken: Record<Party, number> = { applicant: 0, handler: 0 }
  return gates.map(gate => {
    if (!gate.party) return gate as Gate
    const parts = (personal[gate.party] ?? []) as readonly (PersonalPart | Gate['reason'])[]
    const part = parts[taken[gate.party]++] ?? ERASED
    return { ...gate, inputs: [], ...('reason' in part ? part : { reason: part }) }
  })
}
