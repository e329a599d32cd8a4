import { z } from 'zod'
import { bilingual, caseId, isoDate, party, procedure } from './common.ts'

/** A subject is named by a case and its party: numbers are never part of an address. */
const subjectOfCase = z.object({ caseId, party })

export const trustEntry = z.object({
  caseId,
  caseNumber: z.string(),
  material: bilingual,
  outcome: z.enum(['kept', 'late', 'cured', 'curing', 'waived', 'breached', 'false']),
  on: isoDate,
  breachId: z.string().optional(),
  /** The last day on which it counts. */
  until: isoDate.optional(),
  disputed: z.boolean(),
  repairedOn: isoDate.optional(),
  struckOn: isoDate.optional(),
  /** Counts against acceptance on trust today. */
  counts: z.boolean(),
})

export const trustRecord = z.object({
  owedNow: z.int(),
  kept: z.int(),
  late: z.int(),
  cured: z.int(),
  waived: z.int(),
  breached: z.int(),
  repaired: z.int(),
  /** 首次整改 that are left, and when one comes back. */
  curesLeft: z.int(),
  cureBackOn: isoDate.optional(),
  entries: z.array(trustEntry),
})

export type TrustRecordView = z.infer<typeof trustRecord>

export const subjects = {
  /** 本厅履约记录 of a party. Audited. */
  trustRecord: procedure
    .route({
      method: 'GET',
      path: '/cases/{caseId}/parties/{party}/trust-record',
      tags: ['subjects'],
      summary: 'What a party’s promises at this hall came to',
    })
    .input(subjectOfCase)
    .output(trustRecord),
  /** Erases everything about a party, in all of their cases. Administrators; refused while a case of theirs is open. */
  erase: procedure
    .route({
      method: 'POST',
      path: '/cases/{caseId}/parties/{party}/erase',
      tags: ['subjects'],
      summary: 'Erase a person for good',
    })
    .input(subjectOfCase.extend({ reason: z.string().max(500) }))
    .output(z.object({ erased: z.literal(true) })),
  /** Destroys the keys of personal data whose time is over; with `dryRun` only counts. Administrators. */
  purge: procedure
    .route({
      method: 'POST',
      path: '/purge',
      tags: ['subjects'],
      summary: 'Purge personal data by the retention table',
    })
    .input(z.object({ dryRun: z.boolean().default(true) }))
    .output(
      z.array(
        z.object({
          kind: z.enum(['identity', 'credit']),
          upTo: z.int(),
          keys: z.int(),
          kept: z.int(),
        }),
      ),
    ),
}
