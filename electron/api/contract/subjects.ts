import { z } from 'zod'
import { bilingual, caseId, commandId, isoDate, party, procedure } from './common.ts'
import { owedByPerson, typedKind, typedNumber } from './people.ts'

/**
 * Who is meant: a party of a case, whoever's card was read, or a number, for a purpose that is recorded. Numbers are never
 * part of an address.
 */
const subjectAsked = z.discriminatedUnion('by', [
  z.object({ by: z.literal('case'), caseId, party }),
  z.object({ by: z.literal('read'), readId: z.uuid() }),
  z.object({
    by: z.literal('number'),
    kind: typedKind,
    number: typedNumber,
    purpose: z.string().max(200),
  }),
])

export type SubjectAskedView = z.infer<typeof subjectAsked>

/** Masked. */
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
  /** The last day on which it counts. */
  until: isoDate.optional(),
  /** An objection is open: since when, and until when it is answered. */
  objection: z.object({ on: isoDate, decideBy: isoDate }).optional(),
  repairedOn: isoDate.optional(),
  struckOn: isoDate.optional(),
  /** Counts against acceptance on trust today. */
  counts: z.boolean(),
})

export type TrustEntryView = z.infer<typeof trustEntry>

export const trustRecord = z.object({
  /** False: the hall has never met this person, or keeps nothing of them any more. */
  known: z.boolean(),
  /** Absent where nobody is known, or the name is not kept any more. */
  who: shownSubject.optional(),
  asOf: isoDate,
  /** What it means for acceptance on trust today, and what that rests on. */
  effect: z.object({ result: z.enum(['pass', 'fail', 'unknown']), reason: bilingual, basis: bilingual }),
  /** What the subject is to bring now, in all cases. */
  owed: z.array(owedByPerson),
  kept: z.int(),
  late: z.int(),
  cured: z.int(),
  waived: z.int(),
  breached: z.int(),
  repaired: z.int(),
  /** 首次整改 that are left, and those that were used, with the day on which each comes back. */
  curesLeft: z.int(),
  cures: z.array(z.object({ caseId, caseNumber: z.string(), on: isoDate, backOn: isoDate })),
  /** The newest first, no more than a screen is for, and how many there are in all. */
  entries: z.array(trustEntry),
  entryCount: z.int(),
  /** The hall's rules that it goes by. */
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

/** A line of 保存期限表. */
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
  /** Cases that would stay, without the person. */
  cases: z.int(),
  /** Cases that are not over: as long as there is one, nothing is erased. */
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
      /** The last year in which the retention table keeps it. */
      keptThrough: z.int(),
      /** The retention table would let it go today. */
      due: z.boolean(),
    }),
  ),
})

export type ErasurePreviewView = z.infer<typeof erasurePreview>

export const purgedKind = z.object({ kind: personalKind, upTo: z.int(), keys: z.int(), kept: z.int() })

export type PurgedKindView = z.infer<typeof purgedKind>

/** A purge or an erasure that was carried out. */
export const destruction = z.object({
  /** From 1 without gaps. */
  number: z.int(),
  at: z.string(),
  byName: z.string(),
  /** Of an erasure. */
  reason: z.string().optional(),
  /** Of a purge. */
  kinds: z.array(purgedKind).optional(),
})

export type DestructionView = z.infer<typeof destruction>

const tags = ['subjects']

export const subjects = {
  /** 本厅履约记录 of a subject. Staff, never kiosks. Audited. */
  trustRecord: procedure
    .route({ method: 'POST', path: '/trust-records', tags, summary: 'What somebody’s promises at this hall came to' })
    .input(z.object({ asked: subjectAsked }))
    .output(trustRecord),
  /** How long each kind of personal data is kept, and why. */
  retention: procedure
    .route({ method: 'GET', path: '/retention', tags, summary: 'The retention table' })
    .output(z.array(retentionLine)),
  /** What erasing somebody would take, and what keeps it from being done. Administrators. Audited. */
  erasurePreview: procedure
    .route({ method: 'POST', path: '/erasures/preview', tags, summary: 'What an erasure would take' })
    .input(z.object({ asked: subjectAsked }))
    .output(erasurePreview),
  /** Erases everything about somebody, in all of their cases. Administrators; refused while a case of theirs is open. */
  erase: procedure
    .route({ method: 'POST', path: '/erasures', tags, summary: 'Erase a person for good' })
    .input(z.object({ asked: subjectAsked, reason: z.string().max(500), commandId: commandId.exactOptional() }))
    .output(z.object({ cases: z.int(), keys: z.int() })),
  /** Destroys the keys of personal data whose time is over; with `dryRun` only counts. Administrators. */
  purge: procedure
    .route({ method: 'POST', path: '/purge', tags, summary: 'Purge personal data by the retention table' })
    .input(z.object({ dryRun: z.boolean().default(true), commandId: commandId.exactOptional() }))
    .output(z.array(purgedKind)),
  /** Purges and erasures that were carried out, the newest first. Administrators. */
  destructions: procedure
    .route({ method: 'GET', path: '/destructions', tags, summary: 'Purges and erasures so far' })
    .output(z.array(destruction)),
  /** The report of a purge, to be kept or printed. Administrators. */
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
