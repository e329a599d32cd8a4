import type { Kysely } from 'kysely'

/** What a client's calls were, for a few days: a repeat is told from another call under the same id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_call')
    .addColumn('call_id', 'text', column => column.primaryKey())
    .addColumn('about', 'text', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('answer', 'text')
    .execute()
}
