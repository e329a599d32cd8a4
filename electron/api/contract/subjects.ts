import { z } from 'zod'
import { bilingual, caseId, commandId, isoDate, party, procedure } from './common.ts'
import { MOST_PURPOSE, MOST_REASON } from './limits.ts'
import { owedByPerson, typedKind, typedNumber } from './people.ts'

/** By number only for a recorded purpose. Numbers never stand in an address. */
const subjectAsked = z.discriminatedUnion('by', [
  z.object({ by: z.literal('case'), caseId, party }),
  z.object({ by: z.literal('reading'), readingId: z.uuid() }),
  z.object({
    by: z.literal('number'),
    kind: typedKind,
    number: typedNumber,
    purpose: z.string().max(MOST_PURPOSE),
  }),
])

export type SubjectAskedView = z.infer<typeof subjectAsked>

const shownSubject = z.object({
  kind: z.enum(['person', 'organisation', 'household']),
  name: z.string(),
  number: z.string(),
})

export type ShownSubjectView = z.infer<typeof shownSubject>

export const trustEntry = z.object({
  owedId: z.string(),
  caseId,
  caseNumber: z.string(),
  item: bilingual,
  material: bilingual,
  outcome: z.enum(['kept', 'late', 'cured', 'curing', 'waived', 'breached', 'false']),
  on: isoDate,
  breachId: z.string().optional(),
  until: isoDate.optional(),
  objection: z.object({ on: isoDate, decideBy: isoDate }).optional(),
  repairedOn: isoDate.optional(),
  struckOn: isoDate.optional(),
  counts: z.boolean(),
})

export type TrustEntryView = z.infer<typeof trustEntry>

export const trustRecord = z.object({
  /** False: the hall does not know this person, or keeps nothing any more. */
  known: z.boolean(),
  who: shownSubject.optional(),
  asOf: isoDate,
  effect: z.object({ result: z.enum(['pass', 'fail', 'unknown']), reason: bilingual, basis: bilingual }),
  owed: z.array(owedByPerson),
  kept: z.int(),
  late: z.int(),
  cured: z.int(),
  waived: z.int(),
  breached: z.int(),
  repaired: z.int(),
  /** 首次整改. */
  curesLeft: z.int(),
  cures: z.array(z.object({ caseId, caseNumber: z.string(), on: isoDate, backOn: isoDate })),
  /** The newest first, one screen at most; `entryCount` has them all. */
  entries: z.array(trustEntry),
  entryCount: z.int(),
  rules: z.object({
    version: z.string(),
    owedCap: z.int(),
    cureUses: z.int(),
    cureWindowDays: z.int(),
    breachDays: z.int(),
    objectionDays: z.int(),
  }),
})

export type TrustRecordView = z.infer<typeof trustRecord>

const personalKind = z.enum(['identity', 'credit'])

/** 保存期限表. */
export const retentionLine = z.object({
  kind: personalKind,
  /** Full years after the year in which the data came. */
  years: z.int(),
  /** Data of this year and earlier is due today. */
  upTo: z.int(),
  basis: bilingual,
})

export type RetentionLineView = z.infer<typeof retentionLine>

export const erasurePreview = z.object({
  who: shownSubject.optional(),
  cases: z.int(),
  open: z.array(
    z.object({
      caseId,
      caseNumber: z.string().optional(),
      item: bilingual,
      status: z.string(),
      window: z.string(),
      openedAt: z.string(),
    }),
  ),
  data: z.array(
    z.object({
      kind: personalKind,
      year: z.int(),
      keptThrough: z.int(),
      due: z.boolean(),
    }),
  ),
})

export type ErasurePreviewView = z.infer<typeof erasurePreview>

export const purgedKind = z.object({ kind: personalKind, upTo: z.int(), keys: z.int(), kept: z.int() })

export type PurgedKindView = z.infer<typeof purgedKind>

export const destruction = z.object({
  /** From 1 without gaps. */
  number: z.int(),
  at: z.string(),
  byName: z.string(),
  reason: z.string().optional(),
  kinds: z.array(purgedKind).optional(),
})

export type DestructionView = z.infer<typeof destruction>

const tags = ['subjects']

export const subjects = {
  /** 本厅履约记录. Audited. */
  trustRecord: procedure
    .route({ method: 'POST', path: '/trust-records', tags, summary: 'What somebody’s promises at this hall came to' })
    .input(z.object({ asked: subjectAsked }))
    .output(trustRecord),
  retention: procedure
    .route({ method: 'GET', path: '/retention', tags, summary: 'The retention table' })
    .output(z.array(retentionLine)),
  /** Audited. */
  erasurePreview: procedure
    .route({ method: 'POST', path: '/erasures/preview', tags, summary: 'What an erasure would take' })
    .input(z.object({ asked: subjectAsked }))
    .output(erasurePreview),
  /** In all of their cases; refused while one is open. */
  erase: procedure
    .route({ method: 'POST', path: '/erasures', tags, summary: 'Erase a person for good' })
    .input(z.object({ asked: subjectAsked, reason: z.string().max(MOST_REASON), commandId: commandId.exactOptional() }))
    .output(z.object({ cases: z.int(), keys: z.int() })),
  /** Destroys keys whose time is over; `dryRun` only counts. */
  purge: procedure
    .route({ method: 'POST', path: '/purge', tags, summary: 'Purge personal data by the retention table' })
    .input(z.object({ dryRun: z.boolean().default(true), commandId: commandId.exactOptional() }))
    .output(z.array(purgedKind)),
  destructions: procedure
    .route({ method: 'GET', path: '/destructions', tags, summary: 'Purges and erasures so far' })
    .output(z.array(destruction)),
  purgeReport: procedure
    .route({ method: 'GET', path: '/destructions/{number}/report', tags, summary: 'The report of a purge' })
    .input(
      z.object({
        number: z.coerce.number().int().min(1),
        format: z.enum(['csv', 'html']),
        language: z.enum(['zh', 'en']).default('zh'),
      }),
    )
    .output(z.file()),
}
