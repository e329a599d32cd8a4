import { type Kysely, sql } from 'kysely'

const FOLLOW_UP_INDEXES: readonly [string, string[]][] = [
  ['due', ['open', 'due_key']],
  ['promise', ['open', 'promised_on']],
  ['number', ['open', 'case_number']],
  ['department', ['open', 'department_zh', 'due_key']],
  ['item', ['open', 'item_code', 'due_key']],
  ['window', ['open', 'window', 'due_key']],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('seq', 'integer', column => column.primaryKey())
    .addColumn('stream', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('operator', 'text', column => column.notNull())
    .addColumn('station', 'text', column => column.notNull())
    .addColumn('command', 'text', column => column.notNull())
    .addColumn('body', 'text', column => column.notNull())
    .addColumn('sealed', 'text', column => column.notNull())
    .addColumn('previous', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addUniqueConstraint('event_stream_version', ['stream', 'version'])
    .execute()

  await db.schema
    .createTable('chain_head')
    .addColumn('id', 'integer', column => column.primaryKey())
    .addColumn('seq', 'integer', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addColumn('mac', 'text', column => column.notNull())
    .execute()

  await db.schema
    .createTable('subject')
    .addColumn('subject', 'text', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('lookup', 'text', column => column.notNull().unique())
    .addColumn('key', 'text')
    .execute()

  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('value', 'text', column => column.notNull())
    .execute()

  await db.schema
    .createTable('case_row')
    .addColumn('case_key', 'integer', column => column.primaryKey())
    .addColumn('case_id', 'text', column => column.notNull().unique())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('case_number', 'text', column => column.unique())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('item_zh', 'text', column => column.notNull())
    .addColumn('item_en', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('department_en', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('station', 'text', column => column.notNull())
    .addColumn('opened_by', 'text', column => column.notNull())
    .addColumn('opened_at', 'text', column => column.notNull())
    .addColumn('updated_at', 'text', column => column.notNull())
    .addColumn('mode', 'text')
    .addColumn('accepted_on', 'text')
    .addColumn('finish_on', 'text')
    .addColumn('applicant', 'text')
    .addColumn('applicant_kind', 'text')
    .addColumn('handler', 'text')
    .addColumn('applicant_sealed', 'text')
    .addColumn('handler_sealed', 'text')
    .addColumn('outstanding', 'integer', column => column.notNull())
    .execute()
  await db.schema
    .createIndex('case_row_waiting')
    .on('case_row')
    .columns(['updated_at'])
    .where(sql.ref('status'), '=', sql.lit('awaitingPerson'))
    .execute()
  await db.schema.createIndex('case_row_applicant').on('case_row').columns(['applicant']).execute()
  await db.schema.createIndex('case_row_handler').on('case_row').columns(['handler']).execute()

  await db.schema
    .createTable('owed_row')
    .addColumn('owed_key', 'integer', column => column.primaryKey())
    .addColumn('owed_id', 'text', column => column.notNull())
    .addColumn('case_id', 'text', column => column.notNull())
    .addColumn('case_number', 'text', column => column.notNull())
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('open', 'integer', column => column.notNull())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('item_zh', 'text', column => column.notNull())
    .addColumn('item_en', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('department_en', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('operator', 'text', column => column.notNull())
    .addColumn('material_id', 'text', column => column.notNull())
    .addColumn('material_zh', 'text', column => column.notNull())
    .addColumn('material_en', 'text', column => column.notNull())
    .addColumn('mode', 'text', column => column.notNull())
    .addColumn('form', 'text', column => column.notNull())
    .addColumn('promised_on', 'text', column => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('due_key', 'text', column => column.notNull())
    .addColumn('due_days', 'integer', column => column.notNull())
    .addColumn('provisional', 'integer', column => column.notNull())
    .addColumn('supplied_on', 'text')
    .addColumn('discharged_on', 'text')
    .addColumn('rejection', 'text')
    .execute()
  for (const [name, columns] of FOLLOW_UP_INDEXES) {
    await db.schema.createIndex(`owed_row_by_${name}`).on('owed_row').columns(columns).execute()
  }
  await db.schema
    .createIndex('owed_row_provisional')
    .on('owed_row')
    .columns(['owed_key'])
    .where(sql.ref('provisional'), '=', sql.lit(1))
    .execute()

  await db.schema
    .createTable('case_number')
    .addColumn('prefix', 'text', column => column.primaryKey())
    .addColumn('last', 'integer', column => column.notNull())
    .execute()
}
