import { z } from 'zod'
import { bilingual, isoDate, procedure } from './common.ts'
import { documentPaper } from './documents.ts'

export const operatorView = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['clerk', 'supervisor', 'admin', 'kiosk']),
})

export type OperatorView = z.infer<typeof operatorView>

export const system = {
  info: procedure
    .route({ method: 'GET', path: '/info', tags: ['system'], summary: 'This hall, and who works here' })
    .output(
      z.object({
        product: z.string(),
        version: z.string(),
        hall: bilingual,
        window: z.string(),
        /** The paper that documents are shown on at first. */
        paper: documentPaper,
        today: isoDate,
        /** True while the items are the sample that comes with the product. */
        sampleCatalogue: z.boolean(),
        /** True when the hall was filled with made-up cases: nothing in it has happened. */
        synthetic: z.boolean(),
        simulatedReader: z.boolean(),
        creditConfigured: z.boolean(),
        operators: z.array(operatorView),
        /** What an administrator should know, e.g. that next year's working days are not published yet. */
        warnings: z.array(bilingual),
      }),
    ),
}
