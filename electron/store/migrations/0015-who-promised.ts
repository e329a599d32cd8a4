import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('owed_row')
    .addColumn('handler_promised', 'integer', column => column.notNull().defaultTo(0))
    .execute()
}
