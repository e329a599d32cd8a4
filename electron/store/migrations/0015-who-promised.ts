import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['handler_promised', 'by_agent', 'unpromised']) {
    await db.schema
      .alterTable('owed_row')
      .addColumn(column, 'integer', to => to.notNull().defaultTo(0))
      .execute()
  }
  await db.schema.alterTable('step_row').addColumn('owner', 'text').execute()
}
