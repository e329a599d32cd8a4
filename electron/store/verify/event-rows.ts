import type { Kysely } from 'kysely'
import type { EventTable, HallDatabase } from '../schema.ts'

const PAGE = 1000

/** Every event in the order of the chain, a page at a time; those before the first place as well. */
export async function* eventRows(db: Kysely<HallDatabase>): AsyncGenerator<EventTable> {
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db.selectFrom('event').selectAll().where('seq', '>', last).orderBy('seq').limit(PAGE).execute()
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = end.seq
  }
}
