import type { Kysely } from 'kysely'

/** Ties each subject to its look-up under the hall's key, so that no row can be given to somebody else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('subject')
    .addColumn('bound', 'text', column => column.notNull().defaultTo(''))
    .execute()
}
