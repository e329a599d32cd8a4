import { z } from 'zod'
import { LIGHTS } from '../../cases/owing/lights.ts'
import { LIST_PLACES } from '../../worklists/places.ts'
import { actions } from './actions.ts'
import { bilingual, caseId, commandId, flag, isoDate } from './common.ts'
import { jobId } from './jobs.ts'
import { MOST_PURPOSE } from './limits.ts'
import { MOST_TYPED } from './typed-text.ts'

const language = z.enum(['zh', 'en']).default('zh')

export const listAddress = z.object({ list: z.string().max(40) })

/** Applies to what is shown, counted and exported. */
export const listFilter = z.object({
  light: z.enum(LIGHTS).exclude(['none']).optional(),
  dueFrom: isoDate.optional(),
  dueTo: isoDate.optional(),
  department: z.string().max(200).optional(),
  item: z.string().max(50).optional(),
  window: z.string().max(50).optional(),
  /** Its beginning, typed or scanned. */
  caseNumber: z.string().max(MOST_TYPED).optional(),
})

export const listSort = z.object({ by: z.string().max(40).optional(), descending: flag.default(false) })

export const listView = z.object({
  id: z.string(),
  name: bilingual,
  about: z.enum(['owed', 'step', 'case', 'order']),
  /** The pages on which it stands. */
  places: z.array(z.enum(LIST_PLACES)).readonly(),
  columns: z.array(z.object({ id: z.string(), title: bilingual, sort: z.string().optional() })),
  sort: z.object({ by: z.string(), descending: z.boolean() }),
  lights: z.array(z.string()),
  filters: z.array(z.string()),
  empty: bilingual,
  count: z.int(),
  exportable: z.boolean(),
})

export const listRow = z.object({
  key: z.int(),
  caseId,
  caseNumber: z.string().optional(),
  light: z.enum(LIGHTS),
  step: z.object({ kind: z.string(), materialId: z.string().optional() }).optional(),
  order: z.object({ number: z.string(), answered: z.boolean() }).optional(),
  actions,
  /** By column, as exported; persons are masked. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const listPage = {
  input: z.object({
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    language,
  }),
  output: z.object({ rows: z.array(listRow), next: z.string().optional() }),
}

const bucket = z.object({ name: bilingual, count: z.int() })

export const listChart = z.object({ due: z.array(bucket), departments: z.array(bucket) })

/** `csv`: RFC 4180, for programs. `csvExcel`: keeps texts as texts in Excel and WPS. `html`: to print. */
export const fileFormat = z.enum(['xlsx', 'csv', 'csvExcel', 'html'])

export type FileFormatView = z.infer<typeof fileFormat>

export const exported = z.object({
  format: fileFormat,
  language,
  /** Unmasked; supervisors only, with a purpose. */
  clear: flag.default(false),
  purpose: z.string().max(MOST_PURPOSE).optional(),
  commandId: commandId.exactOptional(),
  job: jobId.optional(),
})

export type ListView = z.infer<typeof listView>
export type ListRowView = z.infer<typeof listRow>
export type ListFilterView = z.infer<typeof listFilter>
export type ListSortView = z.infer<typeof listView>['sort']
export type ListChartView = z.infer<typeof listChart>
