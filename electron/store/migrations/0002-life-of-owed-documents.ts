import { type Kysely, sql } from 'kysely'

/** Each goes on with the key, which is the order of what is equal. */
const FOLLOW_UP_INDEXES: readonly [string, string[]][] = [
  ['due', ['open', 'due_key']],
  ['promise', ['open', 'promised_on']],
  ['number', ['open', 'case_number']],
  ['department', ['open', 'department_zh', 'due_key']],
  ['item', ['open', 'item_code', 'due_key']],
  ['window', ['open', 'window', 'due_key']],
]

/**
 * What becomes of owed documents, the course of a case, and the hall's own record of subjects. The projections are made
 * anew from the events: their version in `meta` is behind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('case_row').execute()
  await db.schema.dropTable('owed_row').execute()

  await db.schema
    .createTable('case_row')
    .addColumn('case_key', 'integer', column => column.primaryKey())
    .addColumn('case_id', 'text', column => column.notNull().unique())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('platform', 'text', column => column.notNull())
    .addColumn('case_number', 'text', column => column.unique())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('item_version', 'text', column => column.notNull())
    .addColumn('item_zh', 'text', column => column.notNull())
    .addColumn('item_en', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('department_en', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('station', 'text', column => column.notNull())
    .addColumn('owner', 'text', column => column.notNull())
    .addColumn('owner_window', 'text', column => column.notNull())
    .addColumn('opened_by', 'text', column => column.notNull())
    .addColumn('opened_at', 'text', column => column.notNull())
    .addColumn('updated_at', 'text', column => column.notNull())
    .addColumn('mode', 'text')
    .addColumn('accepted_on', 'text')
    .addColumn('finish_on', 'text')
    .addColumn('ready_on', 'text')
    .addColumn('collect_by', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('result', 'text')
    .addColumn('outcome', 'text')
    .addColumn('next_on', 'text')
    .addColumn('next_kind', 'text')
    .addColumn('waits_for', 'text')
    .addColumn('requests', 'integer', column => column.notNull())
    .addColumn('objections', 'integer', column => column.notNull())
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
    .createIndex('case_row_next')
    .on('case_row')
    .columns(['next_on'])
    .where(sql.ref('next_on'), 'is not', null)
    .execute()

  await db.schema
    .createTable('owed_row')
    .addColumn('owed_key', 'integer', column => column.primaryKey())
    .addColumn('owed_id', 'text', column => column.notNull())
    .addColumn('case_id', 'text', column => column.notNull())
    .addColumn('case_number', 'text', column => column.notNull())
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('open', 'integer', column => column.notNull())
    .addColumn('bearer', 'text', column => column.notNull())
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
    .addColumn('extensions', 'integer', column => column.notNull())
    .addColumn('late_on', 'text')
    .addColumn('grace_until', 'text')
    .addColumn('cure_until', 'text')
    .addColumn('acts_after', 'text')
    .addColumn('supplied_on', 'text')
    .addColumn('supply_method', 'text')
    .addColumn('check_by', 'text')
    .addColumn('discharged_on', 'text')
    .addColumn('discharged_by', 'text')
    .addColumn('rejection', 'text')
    .addColumn('rejections', 'integer', column => column.notNull())
    .addColumn('ready_on', 'text')
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
  // The nightly job reads what a new day changes, and nothing else.
  await db.schema
    .createIndex('owed_row_acts')
    .on('owed_row')
    .columns(['acts_after', 'owed_key'])
    .where(sql.ref('acts_after'), 'is not', null)
    .execute()

  await db.schema
    .createTable('trust_row')
    .addColumn('trust_key', 'text', column => column.primaryKey())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('case_id', 'text', column => column.notNull())
    .addColumn('case_number', 'text', column => column.notNull())
    .addColumn('owed_id', 'text', column => column.notNull())
    .addColumn('material_zh', 'text', column => column.notNull())
    .addColumn('material_en', 'text', column => column.notNull())
    .addColumn('outcome', 'text', column => column.notNull())
    .addColumn('on', 'text', column => column.notNull())
    .addColumn('cure_on', 'text')
    .addColumn('breach_id', 'text')
    .addColumn('breach_on', 'text')
    .addColumn('until', 'text')
    .addColumn('disputed', 'integer', column => column.notNull())
    .addColumn('repaired_on', 'text')
    .addColumn('struck_on', 'text')
    .execute()
  await db.schema.createIndex('trust_row_subject').on('trust_row').columns(['subject', 'on']).execute()
}
