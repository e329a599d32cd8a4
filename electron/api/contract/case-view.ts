import { z } from 'zod'
import { OFFICE_TIMES } from '../../cases/model/lapse-policy.ts'
import { ALWAYS } from '../../cases/model/statuses.ts'
import { actions } from './actions.ts'
import { certificateView } from './certificate-view.ts'
import { bilingual, caseId, gate, isoDate, outcome, party, relation } from './common.ts'
import { documentKind } from './documents.ts'
import { item, material } from './items.ts'
import { deadlineView, formDefect, owedView } from './owed-view.ts'

/** `kiosk`: read by the person alone. */
export const noticeMeans = z.enum(['screen', 'paper', 'aloud', 'kiosk'])

export type NoticeMeansView = z.infer<typeof noticeMeans>

export const reach = z.enum(['sms', 'phone', 'none'])

export const standing = z.object({
  owed: z.int(),
  overdue: z.int(),
  inGrace: z.int(),
  /** Open in matters of others that this subject only handles. */
  asAgent: z.object({ owed: z.int(), overdue: z.int(), inGrace: z.int() }),
  curesUsed: z.int(),
  breaches: z
    .array(
      z.object({
        breachId: z.string(),
        kind: z.enum(['late', 'false']),
        on: isoDate,
        until: isoDate,
        disputed: z.boolean(),
        repaired: z.boolean(),
      }),
    )
    .readonly(),
})

export const partyView = z.object({
  kind: z.enum(['person', 'organisation', 'household']),
  method: z.enum(['card', 'typed']),
  name: z.string(),
  number: z.string(),
  validTo: z.string().optional(),
  phone: z.string().optional(),
  reach,
  standing,
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
  /** In words: B 级, 4 星, 72 分. */
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
  /** The source spells the name with other signs or code points. */
  askedAs: z.literal('otherSpelling').optional(),
  reason: bilingual.optional(),
  /** For a name that does not match: where the source may spell it otherwise. Names no character. */
  hints: z.array(bilingual).optional(),
})

export const assessment = z.object({
  outcome,
  because: z.object({ reason: bilingual, basis: bilingual }),
  gates: z.array(gate),
  undecided: z.array(z.string()),
  /** By the applicant, for the ordinary procedure; without what the office obtains. */
  toBring: z.array(bilingual),
})

export const caseStatus = z.enum(ALWAYS)

export const stepView = z.object({
  kind: z.string(),
  name: bilingual,
  on: isoDate,
  provisional: z.boolean(),
  overdue: z.boolean(),
  waitsFor: z.enum(['applicant', 'clerk', 'examiner', 'approver', 'supervisor']),
  materialId: z.string().optional(),
})

const clockView = z.object({
  /** 承诺办结日. Absent until the last material with a date has come. */
  finish: deadlineView.optional(),
  /** Working days. */
  daysOnceComplete: z.int().optional(),
  stoppedOn: isoDate.optional(),
  stops: z.array(
    z.object({
      cause: z.string(),
      name: bilingual,
      on: isoDate,
      /** Last day that counted, if not `on`. */
      from: isoDate.optional(),
      until: deadlineView,
      reason: bilingual,
    }),
  ),
  /** 法定办结期限, told once the office has waited: no rule of a hall stops it. */
  statutory: deadlineView.optional(),
  extendedDays: z.int(),
})

const lapseView = z.object({
  name: bilingual,
  outcome: bilingual,
  remedy: bilingual,
  graceDays: z.int(),
  cureDays: z.int(),
  suspendDays: z.int(),
  /** When a new date outruns the promised end. Absent where no time runs, and in cases of earlier releases. */
  officeTime: z.enum(OFFICE_TIMES).optional(),
  basis: bilingual,
})

export const requestView = z.object({
  requestId: z.string(),
  kind: z.enum(['extension', 'waiver', 'finish']),
  owedId: z.string().optional(),
  text: bilingual,
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  on: isoDate,
  answerBy: deadlineView,
})

/** A paper that the applicant brought; electronic files were never handed in. */
const paperView = z.object({
  materialId: z.string(),
  name: bilingual,
  form: bilingual.optional(),
  /** Received. */
  on: isoDate.optional(),
  by: z.string().optional(),
  /** The document that lists it as received. */
  receipt: bilingual.optional(),
  place: z.enum(['here', 'evidence', 'returned']),
  returned: z
    .object({ on: isoDate, by: z.string(), how: bilingual, to: party, mailNumber: z.string().optional() })
    .optional(),
})

export type PaperView = z.infer<typeof paperView>

const breachView = z.object({
  breachId: z.string(),
  kind: z.enum(['late', 'false']),
  on: isoDate,
  until: isoDate,
  repairedOn: isoDate.optional(),
  struckOn: isoDate.optional(),
})

/** A finding of falsehood, what was told and heard of it, and what came of it. */
const falsehoodView = z.object({
  on: isoDate,
  materials: z.array(bilingual),
  facts: z.string(),
  foundBy: z.string(),
  foundOn: isoDate,
  measure: bilingual,
  basis: bilingual,
  warning: bilingual.optional(),
  bar: z.object({ years: z.int(), basis: bilingual }).optional(),
  /** Working days to be heard, after delivery. */
  days: z.int(),
  deliverBy: deadlineView,
  delivered: z.object({ deliveredOn: isoDate, how: bilingual, until: deadlineView }).optional(),
  defence: z
    .object({ on: isoDate, kind: z.enum(['statement', 'waiver']), said: z.string(), weighed: z.string() })
    .optional(),
  decided: z.object({ on: isoDate, reason: z.string(), breachId: z.string() }).optional(),
  dropped: z.object({ on: isoDate, reason: z.string() }).optional(),
  /** While it lasts. */
  barred: bilingual.optional(),
})

const objectionView = z.object({
  objectionId: z.string(),
  breachId: z.string().optional(),
  on: isoDate,
  reason: z.string(),
  decideBy: deadlineView,
  decided: z.object({ on: isoDate, upheld: z.boolean(), reason: z.string() }).optional(),
})

export const caseView = z.object({
  caseId,
  version: z.int(),
  /** Actions on an owed material stand with it in `owed`. */
  actions,
  status: caseStatus,
  /** 办件状态 of the province's platform: 0 在办, 1 办结, 2 作废, 3 补交挂起, 4 特别程序, 5 暂存, 6 归档. */
  platform: z.enum(['0', '1', '2', '3', '4', '5', '6']),
  caseNumber: z.string().optional(),
  item,
  situation: z.string().optional(),
  station: z.string(),
  window: z.string(),
  owner: z.object({ operator: z.string(), name: z.string(), window: z.string() }),
  openedBy: z.string(),
  openedAt: z.string(),
  parties: z.object({ applicant: partyView.optional(), handler: partyView.optional() }),
  sameParty: z.boolean(),
  /** Whose grade or lists count: for a minor the guardian's. */
  creditParties: z.array(party),
  /** The privacy notice in force, as it was shown in this case to whoever is the handler; absent: still to be shown. */
  privacyNotice: z
    .object({
      version: z.string(),
      on: isoDate,
      how: noticeMeans,
      party,
      forApplicant: z.boolean().optional(),
      operator: z.string(),
    })
    .optional(),
  credit: z.object({ applicant: creditView.optional(), handler: creditView.optional() }),
  /** What each source said, where the hall has several; `credit` has the first. */
  creditBySource: z.array(z.object({ party, source: bilingual, credit: creditView })),
  /** Of the situation, and of whoever stands here for the applicant. */
  asked: z.array(material),
  missing: z.array(z.string()).optional(),
  defects: z.array(formDefect),
  assessment,
  personDecision: z.object({ allowed: z.boolean(), reason: z.string() }).optional(),
  question: z.string().optional(),
  promise: z
    .object({
      number: z.string(),
      signed: z.boolean(),
      /** To be signed: 承诺书, 告知承诺书. */
      documents: z.array(documentKind),
    })
    .optional(),
  held: z.object({ on: isoDate, until: deadlineView }).optional(),
  /** 一次性告知. */
  notice: z.object({ on: isoDate }).optional(),
  promiseWithdrawal: z.object({ on: isoDate, reason: z.string(), returnBy: deadlineView }).optional(),
  acceptance: z
    .object({
      mode: z.enum(['full', 'owing']),
      on: isoDate,
      /** 视为受理: the day of receipt, from which the time runs. */
      deemedOn: isoDate.optional(),
      finish: deadlineView.optional(),
    })
    .optional(),
  clock: clockView.optional(),
  lapse: lapseView.optional(),
  owed: z.array(owedView),
  disposal: z.object({ outcome: bilingual, remedy: bilingual, basis: bilingual }).optional(),
  curable: z.array(z.string()),
  /** 归档, the last time. `opened`: the file goes on since. */
  archive: z
    .object({
      on: isoDate,
      by: z.string(),
      archiveNumber: z.string(),
      retention: bilingual,
      keeper: z.string(),
      documents: z.int(),
      materials: z.int(),
      opened: z.object({ on: isoDate, by: z.string(), reason: z.string() }).optional(),
    })
    .optional(),
  /** 收存: what lies with the hall, and what went back. */
  custody: z.array(paperView),
  locked: z.boolean(),
  steps: z.array(stepView),
  requests: z.array(requestView),
  /** 承办部门, once an examiner has taken the case. */
  department: z
    .object({
      examiner: z.string(),
      /** Waits for the second person. */
      opinion: z.object({ on: isoDate, granted: z.boolean(), reason: z.string(), confirmBy: deadlineView }).optional(),
      /** 退回重审. */
      returned: z.object({ on: isoDate, reason: z.string() }).optional(),
      atWindow: z.object({ on: isoDate, reason: z.string(), answerBy: deadlineView }).optional(),
      answered: z.object({ on: isoDate, answer: z.string() }).optional(),
    })
    .optional(),
  result: z.object({ granted: z.boolean(), on: isoDate, reason: z.string() }).optional(),
  ready: z.object({ on: isoDate, collectBy: deadlineView }).optional(),
  certificate: certificateView.optional(),
  breaches: z.array(breachView),
  objections: z.array(objectionView),
  falsehood: falsehoodView.optional(),
  /** `name` is masked. */
  handover: z
    .object({
      on: isoDate,
      method: z.enum(['counter', 'post', 'electronic']),
      takenBy: z.enum([...party.options, 'other']),
      name: z.string(),
      identified: z.enum(['record', 'card', 'typed']),
      reason: z.string().optional(),
      authority: bilingual.optional(),
    })
    .optional(),
  closing: z
    .object({
      on: isoDate,
      result: z.string(),
      reason: z.string(),
      outcome: bilingual.optional(),
      remedy: bilingual.optional(),
    })
    .optional(),
  withdrawal: z.object({ on: isoDate, reason: z.string() }).optional(),
  toHandOut: z.array(z.object({ kind: documentKind, about: z.int(), title: bilingual })),
  discarded: z
    .object({ on: isoDate, because: z.enum(['mistake', 'expired']), replacedBy: caseId.optional() })
    .optional(),
  relation,
  /** As the applicant’s kind has it. */
  relationName: bilingual,
  /** What was seen, last, that the handler may act for the applicant. */
  authorityCheck: z.object({ name: bilingual, on: isoDate }).optional(),
})

export type CaseView = z.infer<typeof caseView>
export type PartyView = z.infer<typeof partyView>
export type CreditView = z.infer<typeof creditView>
export type GateView = z.infer<typeof gate>
export type AssessmentView = z.infer<typeof assessment>

export type RequestView = z.infer<typeof requestView>
export type StepView = z.infer<typeof stepView>
export type StandingView = z.infer<typeof standing>
