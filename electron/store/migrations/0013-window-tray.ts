import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('case_row').addColumn('tray_on', 'text').execute()
  await db.schema
    .createIndex('case_row_tray')
    .on('case_row')
    .columns(['owner_window', 'tray_on'])
    .where(sql<boolean>`tray_on is not null`)
    .execute()
}
