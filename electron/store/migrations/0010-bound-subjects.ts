import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('subject')
    .addColumn('bound', 'text', column => column.notNull().defaultTo(''))
    .execute()
}
