import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('case_row')
    .addColumn('finish_provisional', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('case_row_provisional')
    .on('case_row')
    .columns(['case_key'])
    .where(sql.ref('finish_provisional'), '=', sql.lit(1))
    .execute()
}
