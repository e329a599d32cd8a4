import { z } from 'zod'
import { bilingual, commandId, procedure } from './common.ts'
import { jobId } from './jobs.ts'
import { fileFormat } from './lists.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const asked = z.object({
  from: month,
  to: month,
  by: z.enum(['department', 'item', 'material', 'window', 'channel', 'month']).default('department'),
})

/** `value` is absent where it would divide by zero. */
const figure = z.object({ id: z.string(), value: z.number().optional(), of: z.int(), per: z.int().optional() })

const counted = z.array(z.object({ name: bilingual, count: z.int() }))

export const statisticsView = z.object({
  definitions: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      unit: z.enum(['count', 'rate', 'days']),
      definition: bilingual,
      about: z.enum(['cases', 'materials']),
    }),
  ),
  total: z.array(figure),
  groups: z.array(z.object({ value: z.string(), name: bilingual, figures: z.array(figure) })),
  reasons: counted,
  endings: counted,
})

export type StatisticsView = z.infer<typeof statisticsView>
export type FigureView = z.infer<typeof figure>
export type StatisticsAsked = z.infer<typeof asked>

const tags = ['statistics']

export const statistics = {
  figures: procedure
    .route({ method: 'GET', path: '/statistics', tags, summary: 'Figures of a period, with their definitions' })
    .input(asked)
    .output(statisticsView),
  export: procedure
    .route({
      method: 'GET',
      path: '/statistics/export',
      tags,
      summary: 'Figures and definitions as .xlsx, .csv or a page to print',
    })
    .input(
      asked.extend({
        format: fileFormat,
        language: z.enum(['zh', 'en']).default('zh'),
        commandId: commandId.exactOptional(),
        job: jobId.optional(),
      }),
    )
    .output(z.file()),
}
