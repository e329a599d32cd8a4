import { z } from 'zod'
import { dueView, owedStatus, standing } from './case-view.ts'
import { bilingual, caseId, commandId, isoDate, party, procedure } from './common.ts'
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
  /** False where the office verifies or gets it: nothing is asked of the person. */
  citizens: z.boolean(),
  /** Late: until when it can be brought without a record, with the first cure or without. */
  graceUntil: isoDate.optional(),
  cureUntil: isoDate.optional(),
  /** Why what was brought last was not good enough. */
  rejection: z.string().optional(),
})

export type OwedByPersonView = z.infer<typeof owedByPerson>

/** A number as it was typed: blanks and marks between its characters count. */
export const typedNumber = z.string().trim().min(1).max(100)

/** What a typed number is said to be. */
export const typedKind = z.enum(['person', 'travelDocument', 'organisation', 'household'])

export type TypedKind = z.infer<typeof typedKind>

/**
 * What a number can be. `doubtful` and `ambiguous`: it is taken once somebody has confirmed it (`confirmed` where it is given);
 * `notes` say why it is refused or doubtful, or what to know about it.
 */
const number = z.object({
  result: z.enum(['valid', 'doubtful', 'ambiguous', 'refused']),
  notes: z.array(bilingual),
  /** What else it can be. */
  others: z.array(typedKind),
  /** Masked; empty when it is refused. */
  shown: z.string(),
})

export type NumberView = z.infer<typeof number>

export const people = {
  /** What the person whose card was read owes, and which of their cases wait for a decision. Audited. */
  owedByReader: procedure
    .route({ method: 'GET', path: '/people/read/{readId}/owed', tags: ['people'], summary: 'What a person owes' })
    .input(z.object({ readId: z.uuid() }))
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
            /** Until when the person is to come back, where the case waits for that. */
            returnBy: isoDate.optional(),
          }),
        ),
        /** Absent at a kiosk, where others may look on. */
        standing: standing.optional(),
      }),
    ),
  /**
   * Whether the person whose card was read is a party to a case, compared by number, and whether the card still lies there.
   * Masked: the page shows who stands there beside who is on record.
   */
  roleInCase: procedure
    .route({
      method: 'GET',
      path: '/people/read/{readId}/cases/{caseId}/role',
      tags: ['people'],
      summary: 'Which party a person is',
    })
    .input(z.object({ readId: z.uuid(), caseId }))
    .output(z.object({ roles: z.array(party), lies: z.boolean(), newest: z.boolean() })),
  /** Why a case of the person whose card was read stands as it does, in plain words and without a grade. Audited. */
  why: procedure
    .route({
      method: 'GET',
      path: '/people/read/{readId}/cases/{caseId}/why',
      tags: ['people'],
      summary: 'Why, plainly',
    })
    .input(z.object({ readId: z.uuid(), caseId }))
    .output(plainExplanation),
  /** Whether a number can be what it is said to be, before anything is done with it. Nobody is looked up. */
  checkNumber: procedure
    .route({ method: 'POST', path: '/people/check-number', tags: ['people'], summary: 'Check a typed number' })
    .input(z.object({ kind: typedKind, number: typedNumber }))
    .output(number),
  /** Name, number and telephone in the clear, for a purpose. Audited. */
  unmask: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/unmask', tags: ['people'], summary: 'Unmask a party, audited' })
    .input(z.object({ caseId, party, purpose: z.string().max(200), commandId: commandId.exactOptional() }))
    .output(z.object({ name: z.string(), number: z.string(), phone: z.string().optional() })),
}
