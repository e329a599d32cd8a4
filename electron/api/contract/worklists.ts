import { z } from 'zod'
import { dueView, owedStatus } from './case-view.ts'
import { bilingual, caseId, isoDate, procedure } from './common.ts'

/** One definition of the list: what is filtered is what is shown, counted and exported. */
export const followUpFilter = z.object({
  state: z.enum(['open', 'overdue', 'supplied', 'discharged', 'void', 'all']).default('open'),
  light: z.enum(['green', 'yellow', 'red']).optional(),
  dueFrom: isoDate.optional(),
  dueTo: isoDate.optional(),
  department: z.string().max(200).optional(),
  itemCode: z.string().max(50).optional(),
  window: z.string().max(50).optional(),
  /** How it begins, in whichever case. */
  caseNumber: z.string().max(60).optional(),
})

export const followUpSort = z.object({
  by: z.enum(['due', 'promised', 'caseNumber']).default('due'),
  descending: z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')]).default(false),
})

export const followUpRow = z.object({
  owedId: z.string(),
  caseId,
  caseNumber: z.string(),
  item: bilingual,
  itemCode: z.string(),
  department: bilingual,
  window: z.string(),
  operator: z.string(),
  /** Masked. */
  applicant: z.string(),
  handler: z.string(),
  material: bilingual,
  mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
  form: z.enum(['original', 'copy', 'electronic']),
  promisedOn: isoDate,
  due: dueView,
  /** Working days left; negative when overdue, absent when it is due before hand-over or no longer owed. */
  remaining: z.int().optional(),
  light: z.enum(['green', 'yellow', 'red', 'none']),
  status: owedStatus,
  suppliedOn: isoDate.optional(),
  dischargedOn: isoDate.optional(),
  rejection: z.string().optional(),
})

export type FollowUpRow = z.infer<typeof followUpRow>
export type FollowUpFilter = z.infer<typeof followUpFilter>
export type FollowUpSort = z.infer<typeof followUpSort>

const page = z.object({
  /** Where the page before ended, as it said. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A case that waits for a supervisor. */
export const waitingCase = z.object({
  caseId,
  version: z.int(),
  item: bilingual,
  applicant: z.string(),
  question: z.string(),
  window: z.string(),
  askedBy: z.string(),
  askedByName: z.string(),
  askedAt: z.string(),
})

export type WaitingCaseView = z.infer<typeof waitingCase>

export const worklists = {
  awaitingDecision: procedure
    .route({
      method: 'GET',
      path: '/awaiting-decision',
      tags: ['follow-up'],
      summary: 'Cases that wait for a supervisor',
    })
    .output(z.array(waitingCase)),
  followUp: procedure
    .route({ method: 'GET', path: '/follow-up', tags: ['follow-up'], summary: 'Owed documents, a page' })
    .input(followUpFilter.extend(followUpSort.shape).extend(page.shape))
    .output(z.object({ rows: z.array(followUpRow), next: z.string().optional() })),
  followUpCount: procedure
    .route({ method: 'GET', path: '/follow-up/count', tags: ['follow-up'], summary: 'How many rows a filter has' })
    .input(followUpFilter)
    .output(z.object({ count: z.int() })),
  /** What can be chosen in the filter. */
  followUpChoices: procedure
    .route({ method: 'GET', path: '/follow-up/choices', tags: ['follow-up'], summary: 'Departments, items, windows' })
    .output(
      z.object({
        departments: z.array(bilingual),
        items: z.array(z.object({ code: z.string(), name: bilingual })),
        windows: z.array(z.string()),
      }),
    ),
  /** The rows of the filter, all of them, as a file. Masked; audited with its filter and row count. */
  followUpExport: procedure
    .route({ method: 'GET', path: '/follow-up/export', tags: ['follow-up'], summary: 'Export to .xlsx or .csv' })
    .input(
      followUpFilter
        .extend(followUpSort.shape)
        .extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    )
    .output(z.file()),
}
