import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { CatalogueSource } from '../../catalogue/exchange/import-file.ts'
import type { Publication } from '../../catalogue/model/publication.ts'
import type { Absent } from '../../catalogue/plan.ts'
import { HallError } from '../../errors/hall-error.ts'
import { streamVersion } from '../../store/event-log.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { recordHallEvent } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { FileWorkers, Follower } from '../files/file-workers.ts'
import type { PlannedImport } from '../files/tasks/plan-import.ts'
import type { CataloguePublished } from './published-catalogue.ts'

export interface PublishingParts {
  readonly store: HallStore
  readonly catalogue: Catalogue
  readonly workers: FileWorkers
  readonly clock: () => number
}

export interface ImportRequest {
  /** Its memory moves to the thread and is gone here. */
  readonly source: CatalogueSource
  readonly from: LocalDate
  readonly absent: Absent
  readonly dryRun: boolean
  /** As the caller has seen it; A527 when somebody has published since. */
  readonly expectedRevision?: number
}

export interface ImportReport extends Omit<PlannedImport, 'publication'> {
  readonly file: string
  readonly from: LocalDate
  readonly published: boolean
}

type KeepReport = (trx: HallStep, report: ImportReport) => Promise<void>

/**
 * All or nothing. Throws A511, A520–A525 and A530 for an unreadable file, A531–A536 when the work was stopped, A526 for a
 * day in the past, A527 when somebody published meanwhile. `keep`: within the same step.
 */
export async function importCatalogue(
  parts: PublishingParts,
  request: ImportRequest,
  caller: Caller,
  follower: Follower = {},
  keep?: KeepReport,
): Promise<ImportReport> {
  const { catalogue } = parts
  const { source, from, absent, dryRun, expectedRevision } = request
  const at = new Date(parts.clock()).toISOString()
  const today = dateInHall(at)
  if (from < today) throw new HallError('A526', from)
  const refuseIfMoved = (revision: number) => {
    if (expectedRevision !== undefined && expectedRevision !== revision) throw new HallError('A527')
  }
  refuseIfMoved(catalogue.revision)

  const toPlan = { source, from, today, absent, publishes: !dryRun }
  const { output } = await parts.workers.run('planImport', toPlan, follower, wholeBuffer(source.bytes))
  const { publication, ...plan } = output
  refuseIfMoved(plan.revision)
  if (plan.revision !== catalogue.revision) throw new HallError('A527')
  const report = { ...plan, file: source.name, from, published: publication !== undefined }
  if (!publication || !plan.difference) return { ...report, revision: catalogue.revision }
  const withdrawn = plan.difference.withdrawn.map(({ code }) => code)
  const { replacesPlanned } = plan
  const published = { ...report, revision: catalogue.revision + 1 }
  const content = { from, ...publication, withdrawn, file: source.name, replacesPlanned }
  await publish(parts, content, at, caller, trx => keep?.(trx, published))
  return published
}

/** Memory can be moved to a thread only if nothing else shares it. */
function wholeBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

async function publish(
  { catalogue, store }: PublishingParts,
  publication: Publication,
  at: string,
  { operator, station, commandId }: Caller,
  keep: (trx: HallStep) => Promise<void> | undefined,
): Promise<void> {
  const seen = catalogue.revision
  const meta = { at, operator: operator.id, station, command: commandId }
  const event: CataloguePublished = { type: 'CataloguePublished', ...publication }
  await store.transaction(async trx => {
    if ((await streamVersion(trx, 'catalogue')) !== seen) throw new HallError('A527')
    await recordHallEvent(trx, 'catalogue', event, meta)
    await keep(trx)
  })
  catalogue.publish(publication)
}
