import { z } from 'zod'
import { bilingual, commandId, flag, isoDate, procedure } from './common.ts'
import { item } from './items.ts'
import { jobId } from './jobs.ts'

const modeCounts = z.object({ defer: z.int(), tolerate: z.int(), promise: z.int(), shared: z.int() })

/** Items are counted once; one with two modes counts in both. */
const coverage = z.object({
  items: z.int(),
  openItems: z.int(),
  itemsByMode: modeCounts,
  /** Rows of item × material. */
  materialsByMode: modeCounts,
  zeroTripItems: z.int(),
})

const departmentCoverage = coverage.extend({ department: bilingual })

export type CoverageView = z.infer<typeof coverage>

/** Without `item`: withdrawn from that day. */
const itemVersion = z.object({ from: isoDate.optional(), item: item.optional() })

export type ItemVersionView = z.infer<typeof itemVersion>

export const importProblem = z.object({
  sheet: z.string(),
  row: z.int().optional(),
  /** Letters of the column, or the path of a field. */
  column: z.string().optional(),
  title: bilingual.optional(),
  value: z.string().optional(),
  problem: bilingual,
  remedy: bilingual,
})

export type ImportProblemView = z.infer<typeof importProblem>

const fieldChange = z.object({
  field: z.string(),
  title: bilingual,
  before: z.string().optional(),
  after: z.string().optional(),
})

const itemName = z.object({ code: z.string(), name: bilingual, version: z.string() })

const changedItem = itemName.extend({
  versionBefore: z.string(),
  fields: z.array(fieldChange),
  materials: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      kind: z.enum(['added', 'changed', 'removed']),
      fields: z.array(fieldChange),
    }),
  ),
})

export type ChangedItemView = z.infer<typeof changedItem>

const difference = z.object({
  added: z.array(itemName).readonly(),
  changed: z.array(changedItem),
  withdrawn: z.array(itemName).readonly(),
  unchanged: z.int(),
  /** In force, absent from the file, left as they are. */
  untouched: z.int(),
})

export type DifferenceView = z.infer<typeof difference>

export const importReport = z.object({
  file: z.string(),
  from: isoDate,
  items: z.int(),
  materials: z.int(),
  problemCount: z.int(),
  problems: z.array(importProblem).readonly(),
  notes: z.array(bilingual).readonly(),
  difference: difference.optional(),
  replacesPlanned: z.boolean(),
  published: z.boolean(),
  revision: z.int(),
})

export type ImportReportView = z.infer<typeof importReport>

const publication = z.object({
  from: isoDate,
  at: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  file: z.string(),
  sample: z.boolean(),
  items: z.int(),
  withdrawn: z.int(),
  /** `void`: replaced before it began. */
  state: z.enum(['planned', 'begun', 'void']),
})

export type PublicationView = z.infer<typeof publication>

export const catalogue = {
  coverage: procedure
    .route({ method: 'GET', path: '/catalogue/coverage', tags: ['catalogue'], summary: 'Figures by department' })
    .output(z.object({ all: coverage, departments: z.array(departmentCoverage) })),
  versions: procedure
    .route({ method: 'GET', path: '/catalogue/versions', tags: ['catalogue'], summary: 'Versions of an item' })
    .input(z.object({ code: z.string().min(1).max(50) }))
    .output(z.array(itemVersion)),
  publications: procedure
    .route({ method: 'GET', path: '/catalogue/publications', tags: ['catalogue'], summary: 'What was published' })
    .output(z.object({ revision: z.int(), publications: z.array(publication) })),
  /**
   * At most 20 MB, 200 MB unpacked, 20,000 items, 400,000 filled rows, 2,000,000 cells, 50,000,000 characters (A525,
   * A530).
   */
  importFile: procedure
    .route({ method: 'POST', path: '/catalogue/import', tags: ['catalogue'], summary: 'Import .xlsx or JSON' })
    .input(
      z.object({
        file: z.file(),
        /** Today or later. */
        from: isoDate,
        absent: z.enum(['keep', 'withdraw']).default('keep'),
        dryRun: flag.default(true),
        /** Of the dry run; A527 when somebody has published since. */
        expectedRevision: z.coerce.number().int().min(0).optional(),
        commandId,
        job: jobId.optional(),
      }),
    )
    .output(importReport),
  exportFile: procedure
    .route({ method: 'GET', path: '/catalogue/export', tags: ['catalogue'], summary: 'Export to .xlsx or JSON' })
    .input(z.object({ format: z.enum(['xlsx', 'json']), on: isoDate.optional(), job: jobId.optional() }))
    .output(z.file()),
}
