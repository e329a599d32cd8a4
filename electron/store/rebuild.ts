import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../cases/ids.ts'
import type { CaseStore } from './case-store.ts'
import { projectCase } from './projections/project.ts'
import { CASE_FIGURES, LIST_CELLS, OWED_FIGURES } from './projections/tally.ts'
import { type HallDatabase, PROJECTION_VERSION, PROJECTIONS } from './schema.ts'

export interface RebuildReport {
  readonly cases: number
  /** SHA-256 over every row of every projection, before and after. Equal unless a projection had gone astray. */
  readonly before: string
  readonly after: string
}

/** Makes the projections anew from the events, in one transaction. */
export function rebuildProjections(db: Kysely<HallDatabase>, cases: CaseStore): Promise<RebuildReport> {
  return db.transaction().execute(async trx => {
    const before = await projectionDigest(trx)
    for (const table of PROJECTIONS) await trx.deleteFrom(table).execute()
    // In the order of their first events, which is the order in which the rows were made.
    const streams = await trx
      .selectFrom('event')
      .select(['stream'])
      .where('version', '=', 1)
      .where('type', '=', 'CaseOpened')
      .orderBy('seq')
      .execute()
    for (const { stream } of streams) {
      const record = await cases.fold(trx, stream as CaseId)
      if (record) await projectCase(trx, undefined, record)
    }
    await keepVersion(trx)
    return { cases: streams.length, before, after: await projectionDigest(trx) }
  })
}

/** Whether the projections are those of this release; a database of an earlier one is rebuilt when it is opened. */
export async function areProjectionsCurrent(db: Kysely<HallDatabase>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', VERSION_NAME).executeTakeFirst()
  return row?.value === PROJECTION_VERSION
}

const VERSION_NAME = 'projections'

async function keepVersion(db: Kysely<HallDatabase>): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name: VERSION_NAME, value: PROJECTION_VERSION })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value: PROJECTION_VERSION }))
    .execute()
}

export async function projectionDigest(db: Kysely<HallDatabase>): Promise<string> {
  const digest = createHash('sha256')
  for (const [table, keys] of [
    ['case_row', ['case_key']],
    ['owed_row', ['owed_key']],
    ['trust_row', ['trust_key']],
    ['step_row', ['step_key']],
    ['order_row', ['order_key']],
    ['list_cell', LIST_CELLS.keys],
    ['list_choice', ['kind', 'code', 'zh', 'en']],
    ['owed_figure', OWED_FIGURES.keys],
    ['case_figure', CASE_FIGURES.keys],
    ['case_number', ['prefix']],
  ] as const) {
    for await (const row of rowsOf(db, table, keys)) {
      digest.update(JSON.stringify([table, Object.entries(row).sort()]))
    }
  }
  return digest.digest('hex')
}

/** Rows in memory at a time: a table can have millions. */
const PAGE = 2000

async function* rowsOf(db: Kysely<HallDatabase>, table: (typeof PROJECTIONS)[number], keys: readonly string[]) {
  let last: readonly unknown[] | undefined
  for (;;) {
    const place = sql.join(keys.map(key => sql.ref(key)))
    const rows: Record<string, unknown>[] = await db
      .selectFrom(table)
      .selectAll()
      .$if(last !== undefined, query => query.where(sql<boolean>`(${place}) > (${sql.join(last ?? [])})`))
      .orderBy(place)
      .limit(PAGE)
      .execute()
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    last = keys.map(key => end[key])
  }
}
