import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('prompt').renameTo('reminder').execute()
  await db.schema.alterTable('reminder').renameColumn('prompt_id', 'reminder_id').execute()
  await db.schema.dropIndex('prompt_by_status').execute()
  await db.schema
    .createIndex('reminder_by_status')
    .on('reminder')
    .columns(['status', 'next_at', 'reminder_id'])
    .execute()
  await db.schema.alterTable('owed_row').renameColumn('prompt_count', 'reminder_count').execute()
  await db.schema.alterTable('owed_row').renameColumn('last_prompt_on', 'last_reminded_on').execute()
  await db.schema.alterTable('list_cell').renameTo('list_count').execute()
  await db.schema.alterTable('list_count').renameColumn('room', 'row_kind').execute()
}
