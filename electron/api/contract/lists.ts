import { z } from 'zod'
import { actions } from './actions.ts'
import { bilingual, caseId, commandId, isoDate } from './common.ts'
import { jobId } from './jobs.ts'
import { MOST_TYPED } from './typed-text.ts'

const language = z.enum(['zh', 'en']).default('zh')
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')]).default(false)

export const listAddress = z.object({ list: z.string().max(40) })

/** What a screen adds to a list: what is filtered is what is shown, counted and exported. */
export const listFilter = z.object({
  light: z.enum(['green', 'yellow', 'red', 'purple']).optional(),
  dueFrom: isoDate.optional(),
  dueTo: isoDate.optional(),
  department: z.string().max(200).optional(),
  item: z.string().max(50).optional(),
  window: z.string().max(50).optional(),
  /** How it begins, as typed or scanned. */
  caseNumber: z.string().max(MOST_TYPED).optional(),
})

/** Absent: the list's own. */
export const listSort = z.object({ by: z.string().max(40).optional(), descending: flag })

/** A work list as a screen needs it. */
export const listView = z.object({
  id: z.string(),
  name: bilingual,
  about: z.enum(['owed', 'step', 'case', 'order']),
  columns: z.array(z.object({ id: z.string(), title: bilingual, sort: z.string().optional() })),
  sort: z.object({ by: z.string(), descending: z.boolean() }),
  /** The lights that it can be filtered by. */
  lights: z.array(z.string()),
  /** The fields that it can be filtered by. */
  filters: z.array(z.string()),
  empty: bilingual,
  count: z.int(),
  /** Whether the caller may take it away as a file. */
  exportable: z.boolean(),
})

export const listRow = z.object({
  key: z.int(),
  caseId,
  caseNumber: z.string().optional(),
  light: z.enum(['green', 'yellow', 'red', 'purple', 'none']),
  /** The office's step that it is about. */
  step: z.object({ kind: z.string(), materialId: z.string().optional() }).optional(),
  /** The order that it is about. */
  order: z.object({ number: z.string(), answered: z.boolean() }).optional(),
  actions,
  /** By column, as an export has it; persons are masked. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const listPage = {
  input: z.object({
    /** Where the page before ended, as it said. */
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    language,
  }),
  output: z.object({ rows: z.array(listRow), next: z.string().optional() }),
}

const bucket = z.object({ name: bilingual, count: z.int() })

export const listChart = z.object({ due: z.array(bucket), departments: z.array(bucket) })

/** `csv` is for programs: RFC 4180, every text as it is. `csvExcel` keeps texts as texts in Excel and WPS. `html` is a page to print. */
export const fileFormat = z.enum(['xlsx', 'csv', 'csvExcel', 'html'])

export type FileFormatView = z.infer<typeof fileFormat>

export const exported = z.object({
  format: fileFormat,
  language,
  /** Names and numbers as they are; for a supervisor with a purpose. */
  clear: flag,
  purpose: z.string().max(200).optional(),
  commandId: commandId.exactOptional(),
  job: jobId.optional(),
})

export type ListView = z.infer<typeof listView>
export type ListRowView = z.infer<typeof listRow>
export type ListFilterView = z.infer<typeof listFilter>
export type ListSortView = z.infer<typeof listView>['sort']
export type ListChartView = z.infer<typeof listChart>
