import { z } from 'zod'
import { bilingual, commandId, isoDate, procedure } from './common.ts'
import { jobId } from './jobs.ts'
import { MOST_CLOSURE_REASON } from './limits.ts'

const year = z.int().min(2000).max(2100)
const reason = z.string().trim().max(MOST_CLOSURE_REASON)

export const closureView = z.object({
  id: z.string(),
  from: isoDate,
  to: isoDate,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})

export const calendarYear = z.object({
  year: z.int(),
  /** `packaged`: the product's own data. `missing`: no notice; only fixed holidays are off, dates are provisional. */
  status: z.enum(['imported', 'packaged', 'missing']),
  source: z.string(),
  /** Weekdays that are off, and weekend days that are worked (调休). */
  holidays: z.array(isoDate),
  workdays: z.array(isoDate),
  closures: z.array(closureView),
  imports: z.array(z.object({ at: z.string(), by: z.string(), source: z.string(), reason: z.string() })),
  warnings: z.array(bilingual),
})

/** Dates of open cases that became later, and those that only stopped being provisional. */
export const settledDates = z.object({ moved: z.int(), settled: z.int() })

export const importReport = z.object({
  year: z.int(),
  source: z.string(),
  /** True: a reason is required. */
  correction: z.boolean(),
  changed: z.array(z.object({ date: isoDate, worked: z.boolean() })),
  notes: z.array(bilingual),
  dates: settledDates,
  recorded: z.boolean(),
})

export type CalendarYearView = z.infer<typeof calendarYear>
export type ClosureView = z.infer<typeof closureView>
export type ImportReportView = z.infer<typeof importReport>

export const calendar = {
  year: procedure
    .route({ method: 'GET', path: '/calendar/{year}', tags: ['calendar'], summary: 'Working days of a year' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(calendarYear),
  /** `file`: base64, so that its encoding can be judged. UTF-8 JSON of our own, holiday-cn, chinese-days or timor.tech. */
  importNotice: procedure
    .route({ method: 'POST', path: '/calendar/notices', tags: ['calendar'], summary: 'Import a year’s notice' })
    .input(
      z.object({
        commandId,
        file: z.base64().max(200_000),
        dryRun: z.boolean().default(false),
        reason: reason.default(''),
        job: jobId.optional(),
      }),
    )
    .output(importReport),
  /** The command id becomes the closure's id. */
  addClosure: procedure
    .route({
      method: 'POST',
      path: '/calendar/closures',
      tags: ['calendar'],
      summary: 'Days on which the hall is closed',
    })
    .input(z.object({ commandId, from: isoDate, to: isoDate, reason }))
    .output(settledDates),
  removeClosure: procedure
    .route({ method: 'POST', path: '/calendar/closures/{id}/remove', tags: ['calendar'], summary: 'Open after all' })
    .input(z.object({ commandId, id: z.uuid(), reason }))
    .output(z.void()),
}
