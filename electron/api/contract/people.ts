import { z } from 'zod'
import { dueView } from './cases.ts'
import { bilingual, caseId, isoDate, party, procedure } from './common.ts'

export const owedByPerson = z.object({
  caseId,
  caseNumber: z.string(),
  owedId: z.string(),
  item: bilingual,
  material: bilingual,
  promisedOn: isoDate,
  due: dueView,
  status: z.enum(['owed', 'supplied', 'discharged', 'void']),
  overdue: z.boolean(),
})

export type OwedByPersonView = z.infer<typeof owedByPerson>

export const people = {
  /** What the person whose card was read owes, and which of their cases wait for a decision. Audited. */
  owedByReader: procedure
    .route({ method: 'GET', path: '/people/read/{readId}/owed', tags: ['people'], summary: 'What a person owes' })
    .input(z.object({ readId: z.uuid() }))
    .output(
      z.object({
        owed: z.array(owedByPerson),
        cases: z.array(z.object({ caseId, caseNumber: z.string().optional(), item: bilingual, status: z.string() })),
      }),
    ),
  /** Name and number in the clear, for a purpose. Audited. */
  unmask: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/unmask', tags: ['people'], summary: 'Unmask a party, audited' })
    .input(z.object({ caseId, party, purpose: z.string().max(200) }))
    .output(z.object({ name: z.string(), number: z.string() })),
}
