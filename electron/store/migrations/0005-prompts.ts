import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('prompt')
    .addColumn('prompt_id', 'text', column => column.primaryKey())
    .addColumn('case_id', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('about', 'text', column => column.notNull())
    .addColumn('planned_on', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('party', 'text', column => column.notNull())
    .addColumn('owed_ids', 'text', column => column.notNull())
    .addColumn('text_version', 'text', column => column.notNull())
    .addColumn('text', 'text')
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull())
    .addColumn('next_at', 'text')
    .addColumn('message_id', 'text')
    .addColumn('created_at', 'text', column => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('code', 'text')
    // Made once, also after a crash.
    .addUniqueConstraint('prompt_once', ['case_id', 'kind', 'about'])
    .execute()
  await db.schema.createIndex('prompt_by_status').on('prompt').columns(['status', 'next_at', 'prompt_id']).execute()

  await db.schema
    .alterTable('owed_row')
    .addColumn('prompt_count', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('owed_row').addColumn('last_prompt_on', 'text').execute()
  await db.schema
    .createIndex('case_row_ready')
    .on('case_row')
    .columns(['ready_on'])
    .where(sql.ref('ready_on'), 'is not', null)
    .execute()
}
