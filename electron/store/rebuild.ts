import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../cases/model/ids.ts'
import { HallError } from '../errors/hall-error.ts'
import type { CaseStore } from './case-store.ts'
import { readHallEvents } from './hall-log.ts'
import { inPages } from './in-pages.ts'
import { inOrder } from './key-order.ts'
import { CASE_FIGURES, Counts, LIST_COUNTS, OWED_FIGURES } from './projections/counts.ts'
import { countNumber, projectCase } from './projections/project.ts'
import { type EventTable, type HallDatabase, PROJECTION_VERSION, PROJECTIONS } from './schema.ts'
import type { StoreEvent } from './store-events.ts'

const PAGE = 2000

export interface RebuildReport {
  readonly cases: number
  /** SHA-256 over all rows; `after` differs if projections were wrong. */
  readonly before: string
  readonly after: string
}

export function rebuildProjections(
  db: Kysely<HallDatabase>,
  cases: CaseStore,
  onFault?: ProjectingOptions['onFault'],
): Promise<RebuildReport> {
  return db.transaction().execute(async trx => {
    const before = await projectionDigest(trx)
    for (const table of PROJECTIONS) await trx.deleteFrom(table).execute()
    const made = await projectAll(trx, trx, cases, onFault ? { onFault } : {})
    await keepVersion(trx)
    return { cases: made, before, after: await projectionDigest(trx) }
  })
}

interface ProjectingOptions {
  readonly onCase?: (done: number) => void
  /** Absent: an unreadable case ends the rebuild. */
  readonly onFault?: (stream: string, error: unknown) => void
}

/** Into empty projections. Resolves with the number of cases. */
export async function projectAll(
  from: Kysely<HallDatabase>,
  to: Kysely<HallDatabase>,
  cases: CaseStore,
  { onCase, onFault }: ProjectingOptions = {},
): Promise<number> {
  let made = 0
  const counts = new Counts()
  for await (const { stream } of caseStreams(from)) {
    try {
      const record = await cases.fold(from, stream as CaseId)
      if (record) await projectCase(to, undefined, record, counts)
    } catch (error) {
      if (!onFault) throw error
      onFault(stream, error)
    }
    made++
    onCase?.(made)
  }
  await counts.write(to)
  // Numbers of lost cases are not given out again.
  for (const { event } of await readHallEvents<StoreEvent>(from, 'store')) {
    if (event.type === 'LossAccepted') for (const number of event.numbers) await countNumber(to, number)
  }
  return made
}

/** In the order of opening. */
function caseStreams(db: Kysely<HallDatabase>) {
  return inPages<Pick<EventTable, 'seq' | 'stream'>>(PAGE, last =>
    db
      .selectFrom('event')
      .select(['seq', 'stream'])
      .where('seq', '>', last?.seq ?? Number.MIN_SAFE_INTEGER)
      .where('version', '=', 1)
      .where('type', '=', 'CaseOpened')
      .orderBy('seq')
      .limit(PAGE)
      .execute(),
  )
}

export async function areProjectionsCurrent(db: Kysely<HallDatabase>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', PROJECTIONS_NAME).executeTakeFirst()
  return row?.value === PROJECTION_VERSION
}

export const PROJECTIONS_NAME = 'projections'

async function keepVersion(db: Kysely<HallDatabase>): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name: PROJECTIONS_NAME, value: PROJECTION_VERSION })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value: PROJECTION_VERSION }))
    .execute()
}

export const PROJECTION_KEYS = {
  case_row: ['case_key'],
  owed_row: ['owed_key'],
  trust_row: ['trust_key'],
  step_row: ['step_key'],
  order_row: ['order_key'],
  list_count: LIST_COUNTS.keys,
  list_choice: ['kind', 'code', 'zh', 'en'],
  owed_figure: OWED_FIGURES.keys,
  case_figure: CASE_FIGURES.keys,
  case_number: ['prefix'],
} as const satisfies Record<(typeof PROJECTIONS)[number], readonly string[]>

export async function projectionDigest(db: Kysely<HallDatabase>): Promise<string> {
  const digest = createHash('sha256')
  for (const table of PROJECTIONS) {
    for await (const row of projectionRows(db, table, PROJECTION_KEYS[table])) {
      digest.update(JSON.stringify([table, Object.entries(row).sort()]))
    }
  }
  return digest.digest('hex')
}

/** Throws S405 on a damaged table whose rows are out of order: reading on would never end. */
export async function* projectionRows(
  db: Kysely<HallDatabase>,
  table: (typeof PROJECTIONS)[number],
  keys: readonly string[],
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let last: Readonly<Record<string, unknown>> | undefined
  for (;;) {
    const place = sql.join(keys.map(key => sql.ref(key)))
    const after = keys.map(key => last?.[key])
    const rows: Record<string, unknown>[] = await db
      .selectFrom(table)
      .selectAll()
      .$if(last !== undefined, query => query.where(sql<boolean>`(${place}) > (${sql.join(after)})`))
      .orderBy(place)
      .limit(PAGE)
      .execute()
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    if (last && inOrder(last, end, keys) >= 0) throw new HallError('S405', table)
    last = end
  }
}
