import type { Kysely } from 'kysely'
import { inPages } from '../in-pages.ts'
import type { EventTable, HallDatabase } from '../schema.ts'

const PAGE = 1000

/** Every event in the order of the chain, a page at a time; those before the first place as well. */
export function eventRows(db: Kysely<HallDatabase>): AsyncGenerator<EventTable> {
  return inPages<EventTable>(PAGE, last => {
    const after = last?.seq ?? Number.MIN_SAFE_INTEGER
    return db.selectFrom('event').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute()
  })
}
