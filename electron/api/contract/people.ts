import { z } from 'zod'
import { standing } from './case-view.ts'
import { bilingual, caseId, commandId, isoDate, party, procedure } from './common.ts'
import { documentLanguage } from './documents.ts'
import { MOST_PURPOSE } from './limits.ts'
import { dueView, owedStatus } from './owed-view.ts'
import { plainExplanation } from './why.ts'

export const owedByPerson = z.object({
  caseId,
  caseNumber: z.string(),
  owedId: z.string(),
  item: bilingual,
  material: bilingual,
  promisedOn: isoDate,
  due: dueView,
  status: owedStatus,
  overdue: z.boolean(),
  /** False where the office verifies or gets it. */
  byCitizen: z.boolean(),
  /** When late: until when it can be brought without a record. */
  graceUntil: isoDate.optional(),
  cureUntil: isoDate.optional(),
  rejection: z.string().optional(),
})

export type OwedByPersonView = z.infer<typeof owedByPerson>

/** As typed: spaces and marks inside count. */
export const typedNumber = z.string().trim().min(1).max(100)

export const typedKind = z.enum(['person', 'travelDocument', 'organisation', 'household'])

export type TypedKind = z.infer<typeof typedKind>

/** `doubtful`, `ambiguous`: needs `confirmed`. `notes` say why. */
const number = z.object({
  result: z.enum(['valid', 'doubtful', 'ambiguous', 'refused']),
  notes: z.array(bilingual),
  others: z.array(typedKind),
  shown: z.string(),
})

export type NumberView = z.infer<typeof number>

export const people = {
  /** Audited. */
  owedOfReading: procedure
    .route({
      method: 'GET',
      path: '/people/readings/{readingId}/owed',
      tags: ['people'],
      summary: 'What a person owes',
    })
    .input(z.object({ readingId: z.uuid() }))
    .output(
      z.object({
        owed: z.array(owedByPerson),
        cases: z.array(
          z.object({
            caseId,
            caseNumber: z.string().optional(),
            item: bilingual,
            status: z.string(),
            openedAt: z.string(),
            returnBy: isoDate.optional(),
            /** At a kiosk: the privacy notice of this item's department is to be read first. */
            noticeFor: z.string().optional(),
          }),
        ),
        /** Absent at a kiosk, where others can see the screen. */
        standing: standing.optional(),
        /** At a kiosk: a measure in force closes it for this person; nothing else is shown. */
        closed: z
          .object({
            name: z.string(),
            basis: z.string(),
            from: isoDate,
            to: isoDate,
            decider: z.string(),
            appeal: z.string(),
          })
          .optional(),
      }),
    ),
  /** At a kiosk, in all cases of the person that the department of `itemCode` is in charge of and where it is due. */
  readNotice: procedure
    .route({
      method: 'POST',
      path: '/people/readings/{readingId}/privacy-notice',
      tags: ['people'],
      summary: 'A person has read the privacy notice',
    })
    .input(
      z.object({
        readingId: z.uuid(),
        itemCode: z.string().max(100),
        version: z.string().max(50),
        language: documentLanguage,
        commandId,
      }),
    ),
  /** Compared by number. Masked: the page shows who stands there beside who is on record. */
  roleInCase: procedure
    .route({
      method: 'GET',
      path: '/people/readings/{readingId}/cases/{caseId}/role',
      tags: ['people'],
      summary: 'Which party a person is',
    })
    .input(z.object({ readingId: z.uuid(), caseId }))
    .output(z.object({ roles: z.array(party), onReader: z.boolean(), newest: z.boolean() })),
  /** Without a grade. Audited. */
  why: procedure
    .route({
      method: 'GET',
      path: '/people/readings/{readingId}/cases/{caseId}/why',
      tags: ['people'],
      summary: 'Why, plainly',
    })
    .input(z.object({ readingId: z.uuid(), caseId }))
    .output(plainExplanation),
  /** Looks nobody up. */
  checkNumber: procedure
    .route({ method: 'POST', path: '/people/check-number', tags: ['people'], summary: 'Check a typed number' })
    .input(z.object({ kind: typedKind, number: typedNumber }))
    .output(number),
  /** Name, number and phone. Audited. */
  unmask: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/unmask', tags: ['people'], summary: 'Unmask a party, audited' })
    .input(z.object({ caseId, party, purpose: z.string().max(MOST_PURPOSE), commandId: commandId.exactOptional() }))
    .output(z.object({ name: z.string(), number: z.string(), phone: z.string().optional() })),
}
