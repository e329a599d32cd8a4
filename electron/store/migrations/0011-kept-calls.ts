import type { Kysely } from 'kysely'

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
