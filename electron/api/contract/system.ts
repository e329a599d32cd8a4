import { z } from 'zod'
import { actions, because } from './actions.ts'
import { bilingual, caseId, commandId, fault, isoDate, procedure } from './common.ts'
import { documentPaper } from './documents.ts'
import { MOST_REASON } from './limits.ts'

export const operatorView = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['clerk', 'examiner', 'approver', 'supervisor', 'admin', 'kiosk']),
})

export type OperatorView = z.infer<typeof operatorView>

/** `said`: the machine's clock. `expected`: the time that the hall uses. */
export const dayDoubt = z.object({
  kind: z.enum(['start', 'jump']),
  said: z.string(),
  saidDay: isoDate,
  expected: z.string(),
})

export type DayDoubtView = z.infer<typeof dayDoubt>

export const mistakenCase = z.object({
  caseId,
  caseNumber: z.string().optional(),
  itemName: bilingual,
  version: z.int(),
  /** `on`: as the clock said. `version`: of the case. */
  entries: z.array(z.object({ version: z.int(), on: isoDate, what: bilingual })),
  actions,
})

export type MistakenCaseView = z.infer<typeof mistakenCase>

export const system = {
  info: procedure
    .route({ method: 'GET', path: '/info', tags: ['system'], summary: 'This hall, and who works here' })
    .output(
      z.object({
        product: z.string(),
        version: z.string(),
        hall: bilingual,
        window: z.string(),
        paper: documentPaper,
        today: isoDate,
        dayDoubt: dayDoubt.optional(),
        sampleCatalogue: z.boolean(),
        synthetic: z.boolean(),
        /** Set: every command is refused with this. */
        readOnly: fault.optional(),
        simulatedReader: z.boolean(),
        creditConfigured: z.boolean(),
        operators: z.array(operatorView),
        /** Who asks, and which calls of the contract (`calendar.addClosure`) are not for them; absent: the call named nobody. */
        caller: z.object({ id: z.string(), refused: z.array(z.object({ id: z.string(), because })) }).optional(),
        warnings: z.array(bilingual),
      }),
    ),
  confirmDay: procedure
    .route({ method: 'POST', path: '/day', tags: ['system'], summary: 'The clock is right: it is this day' })
    .input(z.object({ commandId, day: isoDate })),
  mistakenDays: procedure
    .route({ method: 'GET', path: '/mistaken-days', tags: ['system'], summary: 'What a wrong clock did to cases' })
    .output(z.array(mistakenCase)),
  undoMistakenDays: procedure
    .route({ method: 'POST', path: '/mistaken-days', tags: ['system'], summary: 'Put all of it right; supervisors' })
    .input(z.object({ commandId, reason: z.string().trim().min(1).max(MOST_REASON) }))
    .output(z.object({ cases: z.int() })),
}
