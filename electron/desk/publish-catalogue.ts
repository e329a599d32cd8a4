import { dateInHall, type LocalDate } from '../calendar/local-date.ts'
import { rulesOn } from '../cases/rule-book.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { HallTerms } from '../catalogue/exchange/check-items.ts'
import { type CatalogueSource, readCatalogueFile } from '../catalogue/exchange/import-file.ts'
import { type Problem, Problems } from '../catalogue/exchange/problem.ts'
import type { Bilingual } from '../catalogue/model/bilingual.ts'
import type { Publication } from '../catalogue/model/publication.ts'
import { type Absent, type CatalogueDifference, planPublication } from '../catalogue/plan.ts'
import type { HallConfig } from '../config/schema.ts'
import { HallError } from '../errors/hall-error.ts'
import { type EventMeta, streamVersion } from '../store/event-log.ts'
import { readHallEvents, recordHallEvent } from '../store/hall-log.ts'
import type { HallStore } from '../store/hall-store.ts'
import type { Caller } from './case-desk.ts'

/** In the stream `catalogue`. */
export interface CataloguePublished extends Publication {
  readonly type: 'CataloguePublished'
}

export interface PublishingParts {
  readonly store: HallStore
  readonly catalogue: Catalogue
  readonly config: Pick<HallConfig, 'codePatterns' | 'rules'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export interface ImportRequest {
  readonly source: CatalogueSource
  /** The first day on which it holds: today or later. */
  readonly from: LocalDate
  readonly absent: Absent
  /** Only look. */
  readonly dryRun: boolean
  /** The catalogue's revision that the caller has seen; when it has moved on since, A527. */
  readonly expectedRevision?: number
}

/** What an import found, and what it did: everything, or nothing. */
export interface ImportReport {
  readonly file: string
  readonly from: LocalDate
  readonly items: number
  readonly materials: number
  /** How many problems there are; `problems` has the first of them. */
  readonly problemCount: number
  readonly problems: readonly Problem[]
  /** What whoever imports should know, and what keeps nothing from being published. */
  readonly notes: readonly Bilingual[]
  /** Undefined while there are problems. */
  readonly difference: CatalogueDifference | undefined
  /** It takes the place of what is planned for that day. */
  readonly replacesPlanned: boolean
  readonly published: boolean
  /** After it. */
  readonly revision: number
}

/** What an import for a day checks items against. */
export function hallTerms({ codePatterns, rules }: PublishingParts['config'], on: LocalDate): HallTerms {
  return {
    codePatterns: { item: new RegExp(codePatterns.item, 'u'), material: new RegExp(codePatterns.material, 'u') },
    rules: rulesOn(rules, on),
  }
}

/** Everything that was ever published, the oldest first. */
export async function publishedSoFar({ db }: Pick<HallStore, 'db'>): Promise<readonly Publication[]> {
  return (await publicationsWithMeta({ db })).map(({ publication }) => publication)
}

export async function publicationsWithMeta({
  db,
}: Pick<HallStore, 'db'>): Promise<readonly { readonly meta: EventMeta; readonly publication: Publication }[]> {
  const events = await readHallEvents<CataloguePublished>(db, 'catalogue')
  return events.map(({ meta, event: { type: _type, ...publication } }) => ({ meta, publication }))
}

/**
 * Reads a file, compares it with what is in force on its day, and publishes it, unless it is a trial, has problems or
 * changes nothing. Throws A511 and A520–A525 for a file that cannot be read, A526 for a day in the past, A527 when somebody else
 * has published since.
 */
export async function importCatalogue(
  parts: PublishingParts,
  request: ImportRequest,
  caller: Caller,
): Promise<ImportReport> {
  const { catalogue, store } = parts
  const { source, from, dryRun } = request
  const at = new Date(parts.clock()).toISOString()
  const today = dateInHall(at)
  if (from < today) throw new HallError('A526', from)

  const problems = new Problems()
  const file = await readCatalogueFile(source, from, hallTerms(parts.config, from), problems)
  const seen = catalogue.revision
  if (request.expectedRevision !== undefined && request.expectedRevision !== seen) throw new HallError('A527')
  const plan = planPublication(file, catalogue.inForce(from, today), from, request.absent, problems)
  const replacesPlanned = catalogue.planned(today).some(planned => planned.from === from)
  const { difference, items } = plan
  const fine = problems.count === 0
  const changes = items.length > 0 || difference.withdrawn.length > 0 || replacesPlanned
  const publishes = fine && changes && !dryRun

  if (publishes) {
    const publication: Publication = {
      from,
      items,
      withdrawn: difference.withdrawn.map(({ code }) => code),
      file: source.name,
      sample: file.sample,
      replacesPlanned,
    }
    const meta = { at, operator: caller.operator.id, station: caller.station, command: caller.commandId }
    await store.transaction(async trx => {
      if ((await streamVersion(trx, 'catalogue')) !== seen) throw new HallError('A527')
      await recordHallEvent(trx, store.keys, 'catalogue', { type: 'CataloguePublished', ...publication }, meta)
    })
    catalogue.publish(publication)
  }
  return {
    file: source.name,
    from,
    items: file.items.length,
    materials: file.items.reduce((sum, { item }) => sum + item.materials.length, 0),
    problemCount: problems.count,
    problems: problems.listed,
    notes: file.notes,
    difference: fine ? difference : undefined,
    replacesPlanned,
    published: publishes,
    revision: catalogue.revision,
  }
}
