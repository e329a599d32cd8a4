import { z } from 'zod'
import { actions } from './actions.ts'
import { bilingual, caseId, command, isoDate, procedure } from './common.ts'
import { exported, listAddress, listChart, listFilter, listPage, listSort, listView } from './lists.ts'

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
  actions,
})

export type WaitingCaseView = z.infer<typeof waitingCase>

const aboutCase = {
  caseId,
  version: z.int(),
  caseNumber: z.string().optional(),
  item: bilingual,
  applicant: z.string(),
  window: z.string(),
  actions,
}

/** 待批申请. */
export const waitingRequest = z.object({
  ...aboutCase,
  requestId: z.string(),
  text: bilingual,
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  on: isoDate,
  answerBy: isoDate,
})

export type WaitingRequestView = z.infer<typeof waitingRequest>

export const openObjection = z.object({
  ...aboutCase,
  objectionId: z.string(),
  about: bilingual,
  reason: z.string(),
  on: isoDate,
  decideBy: isoDate,
})

export type OpenObjectionView = z.infer<typeof openObjection>

const tags = ['follow-up']

/** Cases on one screen; a work list has them all. */
export const MOST_WAITING = 200

const rest = (list: string) => `Of at most ${MOST_WAITING} cases; the work list \`${list}\` has them all.`

export const worklists = {
  awaitingDecision: procedure
    .route({
      method: 'GET',
      path: '/awaiting-decision',
      tags,
      summary: 'Cases that wait for a supervisor',
      description: rest('questions'),
    })
    .output(z.array(waitingCase)),
  requests: procedure
    .route({
      method: 'GET',
      path: '/requests',
      tags,
      summary: 'Requests that wait for an answer',
      description: rest('approvals'),
    })
    .output(z.array(waitingRequest)),
  objections: procedure
    .route({
      method: 'GET',
      path: '/objections',
      tags,
      summary: 'Objections that wait for a decision',
      description: rest('objections'),
    })
    .output(z.array(openObjection)),
  lists: procedure
    .route({ method: 'GET', path: '/work-lists', tags, summary: 'Work lists and their counts' })
    .output(z.array(listView)),
  choices: procedure
    .route({ method: 'GET', path: '/work-list-choices', tags, summary: 'Departments, items, windows' })
    .output(
      z.object({
        departments: z.array(bilingual),
        items: z.array(z.object({ code: z.string(), name: bilingual })),
        windows: z.array(z.string()),
      }),
    ),
  rows: procedure
    .route({ method: 'GET', path: '/work-lists/{list}/rows', tags, summary: 'A page of a list' })
    .input(listAddress.extend(listFilter.shape).extend(listSort.shape).extend(listPage.input.shape))
    .output(listPage.output),
  count: procedure
    .route({ method: 'GET', path: '/work-lists/{list}/count', tags, summary: 'How many rows a filter has' })
    .input(listAddress.extend(listFilter.shape))
    .output(z.object({ count: z.int() })),
  chart: procedure
    .route({ method: 'GET', path: '/work-lists/{list}/chart', tags, summary: 'How a list spreads' })
    .input(listAddress.extend(listFilter.shape))
    .output(listChart),
  /** Masked, unless `clear` with a purpose. Audited with filter and row count. */
  export: procedure
    .route({
      method: 'GET',
      path: '/work-lists/{list}/export',
      tags,
      summary: 'Export to .xlsx, .csv or a page to print',
    })
    .input(listAddress.extend(listFilter.shape).extend(listSort.shape).extend(exported.shape))
    .output(z.file()),
  supervise: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/supervise', tags, summary: 'Order the office to take a step' })
    .input(
      command.extend({
        step: z.string().max(50),
        materialId: z.string().max(100).exactOptional(),
        content: z.string().max(500),
      }),
    )
    .output(z.object({ caseId, version: z.int(), number: z.string() })),
  answerSupervision: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/supervise/answer', tags, summary: 'Answer an order' })
    .input(command.extend({ number: z.string().max(80), result: z.string().max(500) }))
    .output(z.object({ caseId, version: z.int() })),
}
