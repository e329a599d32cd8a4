import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('step_row_provisional')
    .on('step_row')
    .columns(['kind', 'due_key'])
    .where(sql.ref('provisional'), '=', sql.lit(1))
    .execute()
}
