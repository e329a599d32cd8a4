import { z } from 'zod'
import { DELIVERY_METHODS } from '../../cases/model/delivery.ts'
import { CONVENIENCES } from '../../cases/model/measure.ts'
import { importProblem } from './catalogue.ts'
import { caseId, commandId, flag, isoDate, procedure } from './common.ts'
import { MOST_REASON } from './limits.ts'
import { typedKind, typedNumber } from './people.ts'

const tags = ['measures']

const convenience = z.enum(CONVENIENCES)

const permittedMeasure = z.object({
  /** 序号. */
  id: z.string(),
  name: z.string(),
  content: z.string(),
  against: z.string(),
  bases: z.array(z.string()).readonly(),
  organ: z.string(),
})

export type PermittedMeasureView = z.infer<typeof permittedMeasure>

const noticeHow = z.enum(DELIVERY_METHODS)

const notice = z.object({ on: isoDate, how: noticeHow })

const measure = z.object({
  measureId: z.string(),
  status: z.enum(['planned', 'inForce', 'ended', 'lifted']),
  /** It may still be ended before its last day. */
  liftable: z.boolean(),
  /** Masked. Absent once the data was erased or purged; so are the facts. */
  who: z.object({ name: z.string(), number: z.string() }).optional(),
  facts: z.string().optional(),
  name: z.string(),
  basis: z.string(),
  permitted: z.object({ edition: z.string(), id: z.string() }),
  closes: z.array(convenience).readonly(),
  items: z.array(z.string()).readonly(),
  from: isoDate,
  /** Its last day; it ends by itself. */
  to: isoDate,
  notice,
  decider: z.string(),
  appeal: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  lifted: z.object({ on: isoDate, byName: z.string(), reason: z.string() }).optional(),
  uses: z.array(z.object({ at: z.string(), closed: convenience, caseId: caseId.optional() })),
})

export type MeasureView = z.infer<typeof measure>

const permittedImport = z.object({
  edition: z.string(),
  file: z.string(),
  entries: z.int(),
  problemCount: z.int(),
  problems: z.array(importProblem).readonly(),
  imported: z.boolean(),
})

export type PermittedImportView = z.infer<typeof permittedImport>

const line = z.string().max(200)

/** 失信惩戒措施: only what the imported list of permitted measures names; none closes the ordinary procedure. */
export const measures = {
  permitted: procedure
    .route({ method: 'GET', path: '/measures/permitted', tags, summary: 'The list of permitted measures in force' })
    .output(z.object({ edition: z.string().optional(), entries: z.array(permittedMeasure).readonly() })),
  /** .xlsx. A590 for a list with faults. */
  importPermitted: procedure
    .route({ method: 'POST', path: '/measures/permitted', tags, summary: 'Import the list of permitted measures' })
    .input(
      z.object({ file: z.file(), edition: z.string().trim().min(1).max(50), dryRun: flag.default(true), commandId }),
    )
    .output(permittedImport),
  /** The list in force; without one, a file to fill in. */
  exportPermitted: procedure
    .route({
      method: 'GET',
      path: '/measures/permitted/file',
      tags,
      summary: 'The list of permitted measures as .xlsx',
    })
    .output(z.file()),
  /** The newest first. */
  list: procedure
    .route({ method: 'GET', path: '/measures', tags, summary: 'The register of measures' })
    .output(z.array(measure)),
  /** A591–A594 for what the list does not permit or what is not whole. */
  enter: procedure.route({ method: 'POST', path: '/measures', tags, summary: 'Enter a measure' }).input(
    z.object({
      person: z.object({ kind: typedKind, number: typedNumber, name: z.string().max(100) }),
      permitted: z.string().max(50),
      basis: z.string().max(1000),
      closes: z.array(convenience).max(CONVENIENCES.length),
      items: z.array(z.string().max(100)).max(1000).default([]),
      facts: z.string().max(MOST_REASON),
      from: isoDate,
      to: isoDate,
      notice,
      decider: line,
      appeal: z.string().max(MOST_REASON),
      commandId,
    }),
  ),
  /** A595 for one that has ended. */
  lift: procedure
    .route({ method: 'POST', path: '/measures/{measureId}/lift', tags, summary: 'Lift a measure before its last day' })
    .input(z.object({ measureId: z.uuid(), reason: z.string().max(MOST_REASON), commandId })),
}
