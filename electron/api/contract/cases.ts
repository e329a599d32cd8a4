import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bilingual, caseId, command, gate, isoDate, outcome, party, procedure } from './common.ts'
import { item } from './items.ts'
import { whyView } from './why.ts'

export const dueView = z.discriminatedUnion('kind', [
  /** `days` working days after acceptance; `provisional` while a notice that is still to come may move it. */
  z.object({ kind: z.literal('date'), date: isoDate, days: z.int(), provisional: z.boolean() }),
  z.object({ kind: z.literal('beforeHandover') }),
])

export const owedView = z.object({
  owedId: z.string(),
  materialId: z.string(),
  name: bilingual,
  mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
  form: z.enum(['original', 'copy', 'electronic']),
  due: dueView,
  status: z.enum(['owed', 'supplied', 'discharged', 'void']),
  overdue: z.boolean(),
  suppliedOn: isoDate.optional(),
  dischargedOn: isoDate.optional(),
  rejection: z.string().optional(),
})

export const partyView = z.object({
  kind: z.enum(['person', 'organisation']),
  method: z.enum(['card', 'typed']),
  /** Masked. */
  name: z.string(),
  number: z.string(),
  validTo: z.string().optional(),
  standing: z.object({ owed: z.int(), overdue: z.int() }),
})

export const listEntryView = z.object({
  kind: z.enum(['RED', 'BLACK', 'FOCUS']),
  name: z.string(),
  basis: z.string(),
  from: isoDate,
  to: isoDate.optional(),
  disputed: z.boolean(),
  repaired: z.boolean(),
})

export const creditView = z.object({
  status: z.enum(['FOUND', 'NOT_FOUND', 'MISMATCH', 'UNAVAILABLE']),
  scheme: z.string().optional(),
  grade: z.string().optional(),
  /** The grade in words: B 级, 4 星, 72 分; a household's says so. */
  shown: bilingual.optional(),
  holder: z.enum(['subject', 'household']).optional(),
  tier: z.enum(['reached', 'below', 'unassessed']).optional(),
  score: z.number().nullable().optional(),
  dimensions: z.object({ personal: z.number(), adverse: z.number(), favourable: z.number() }).nullable().optional(),
  asOf: isoDate.optional(),
  validUntil: isoDate.optional(),
  lists: z.array(listEntryView).optional(),
  reportNumber: z.string().optional(),
  explanation: bilingual.nullable().optional(),
  /** Why the grade is unknown. */
  reason: bilingual.optional(),
})

export const answer = z.enum([
  'acceptFull',
  'acceptOwing',
  'preparePromise',
  'signPromise',
  'askPerson',
  'oneTimeNotice',
  'ordinary',
])

export const assessment = z.object({
  outcome,
  /** Why, in one sentence, and what that rests on. */
  because: z.object({ reason: bilingual, basis: bilingual }),
  gates: z.array(gate),
  undecided: z.array(z.string()),
  answers: z.array(answer),
})

export const caseStatus = z.enum([
  'draft',
  'awaitingPerson',
  'noticed',
  'accepted',
  'handedOver',
  'closed',
  'withdrawn',
])

export const caseView = z.object({
  caseId,
  version: z.int(),
  status: caseStatus,
  caseNumber: z.string().optional(),
  item,
  station: z.string(),
  window: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  parties: z.object({ applicant: partyView.optional(), handler: partyView.optional() }),
  /** True when the person at the counter is the applicant. */
  sameParty: z.boolean(),
  /** Whose credit counts: for a minor the guardian's. */
  creditParties: z.array(party),
  credit: z.object({ applicant: creditView.optional(), handler: creditView.optional() }),
  /** Absent until the materials were checked. */
  missing: z.array(z.string()).optional(),
  assessment,
  personDecision: z.object({ allowed: z.boolean(), reason: z.string() }).optional(),
  question: z.string().optional(),
  promise: z.object({ number: z.string(), signed: z.boolean() }).optional(),
  acceptance: z
    .object({
      mode: z.enum(['full', 'owing']),
      on: isoDate,
      finish: z.object({ date: isoDate, provisional: z.boolean() }),
    })
    .optional(),
  owed: z.array(owedView),
  /** True while the result must not be given out. */
  locked: z.boolean(),
  closing: z.object({ on: isoDate, result: z.string(), reason: z.string() }).optional(),
  withdrawal: z.object({ on: isoDate, reason: z.string() }).optional(),
})

export type CaseView = z.infer<typeof caseView>
export type OwedView = z.infer<typeof owedView>
export type PartyView = z.infer<typeof partyView>
export type CreditView = z.infer<typeof creditView>
export type GateView = z.infer<typeof gate>
export type AssessmentView = z.infer<typeof assessment>
export type AnswerView = z.infer<typeof answer>

export const historyEntry = z.object({
  version: z.int(),
  at: z.string(),
  operator: z.string(),
  station: z.string(),
  type: z.string(),
  title: bilingual,
  lines: z.array(bilingual),
  gates: z.array(gate),
  hash: z.string(),
})

export type HistoryEntryView = z.infer<typeof historyEntry>

const typedNumber = z.string().trim().min(1).max(30)
const typedName = z.string().trim().min(1).max(200)
const reason = z.string().max(500)

/** Who stands at the counter: read from a card, or typed when no card can be read. */
const handler = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), readId: z.uuid() }),
  z.object({ kind: z.literal('typed'), name: typedName, number: typedNumber }),
])

/** Whose matter it is: the same person, an organisation or another person. */
const applicant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same') }),
  z.object({ kind: z.literal('person'), name: typedName, number: typedNumber }),
  z.object({ kind: z.literal('organisation'), name: typedName, number: typedNumber }),
])

/** What the handler is to the applicant: 本人, 委托代理人, 法定代表人（法定代理人）, 监护人. An agent when they are two. */
export const relation = z.enum(['self', 'agent', 'legalRepresentative', 'guardian'])

export type RelationView = z.infer<typeof relation>
export type HandlerInput = z.infer<typeof handler>
export type ApplicantInput = z.infer<typeof applicant>

function act(path: `/${string}`, summary: string) {
  return procedure.route({ method: 'POST', path: `/cases/{caseId}${path}`, tags: ['cases'], summary }).output(caseView)
}

export const cases = {
  open: procedure
    .route({ method: 'POST', path: '/cases', tags: ['cases'], summary: 'Open a case: item, handler, applicant' })
    .input(
      z.object({
        caseId,
        commandId: z.uuid(),
        itemCode: z.string(),
        handler,
        applicant,
        relation: relation.optional(),
      }),
    )
    .output(caseView),
  get: procedure
    .route({ method: 'GET', path: '/cases/{caseId}', tags: ['cases'], summary: 'A case as it stands' })
    .input(z.object({ caseId }))
    .output(caseView),
  find: procedure
    .route({ method: 'GET', path: '/case-numbers/{caseNumber}', tags: ['cases'], summary: 'A case by its number' })
    .input(z.object({ caseNumber: z.string().min(1).max(60) }))
    .output(caseView),
  history: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/history', tags: ['cases'], summary: 'Everything that happened' })
    .input(z.object({ caseId }))
    .output(z.array(historyEntry)),
  /**
   * The case as it stands (with these materials missing, when they are given) and everything decided on it: gates, rules,
   * and what would change it. Audited.
   */
  why: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/why', tags: ['cases'], summary: 'Why it went that way' })
    .input(z.object({ caseId, missing: z.array(z.string()).max(200).optional() }))
    .output(whyView),
  /** Ids of cases that change, from the call on. */
  watch: procedure
    .route({ method: 'GET', path: '/case-changes', tags: ['cases'], summary: 'Changed cases, streamed' })
    .output(eventIterator(z.object({ caseId, version: z.int() }))),
  /** The gates as they would stand with these materials missing; nothing is recorded. */
  preview: procedure
    .route({
      method: 'GET',
      path: '/cases/{caseId}/preview',
      tags: ['cases'],
      summary: 'Gates for a list of materials',
    })
    .input(z.object({ caseId, missing: z.array(z.string()).max(200).default([]) }))
    .output(assessment),
  queryCredit: act('/credit', 'Query the credit of the parties that the item names').input(command),
  checkMaterials: act('/materials', 'Say which materials are missing').input(
    command.extend({ missing: z.array(z.string()).max(200) }),
  ),
  askPerson: act('/ask-person', 'Ask a supervisor about what is unknown').input(command.extend({ reason })),
  personDecides: act('/person-decides', 'A supervisor decides').input(command.extend({ allowed: z.boolean(), reason })),
  preparePromise: act('/promise', 'Make out the promise, to be printed and signed').input(command),
  signPromise: act('/promise/sign', 'The promise with this number was signed').input(
    command.extend({ number: z.string().max(80) }),
  ),
  acceptFull: act('/accept-full', 'Accept: everything is there').input(command),
  acceptOwing: act('/accept-owing', 'Accept with documents owed').input(command),
  giveOneTimeNotice: act('/one-time-notice', 'Tell once what is missing; nothing is accepted').input(command),
  supply: act('/supply', 'An owed document has arrived').input(
    command.extend({ owedId: z.string(), method: z.enum(['counter', 'upload', 'post', 'sharing']) }),
  ),
  acceptSupply: act('/accept-supply', 'What arrived is good').input(command.extend({ owedId: z.string() })),
  rejectSupply: act('/reject-supply', 'What arrived is not good').input(command.extend({ owedId: z.string(), reason })),
  handOver: act('/hand-over', 'Give out the result; locked while anything is owed').input(
    command.extend({ method: z.enum(['counter', 'post', 'electronic']), takenBy: party }),
  ),
  close: act('/close', 'Close: 0 issued, 6 done, 5 not supplied').input(
    command.extend({ result: z.enum(['0', '5', '6']), reason }),
  ),
  withdraw: act('/withdraw', 'The applicant does not go on').input(command.extend({ reason })),
}
