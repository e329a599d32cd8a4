import { type Kysely, sql } from 'kysely'

/** Each ends with the key. A second filter in the index skips rows without reading them. */
const OWED_INDEXES: readonly [string, string[]][] = [
  ['due', ['stage', 'due_key']],
  ['promise', ['stage', 'promised_on']],
  ['number', ['stage', 'case_number']],
  ['department', ['stage', 'department_zh', 'due_key', 'owed_key', 'window']],
  ['item', ['stage', 'item_code', 'due_key', 'owed_key', 'window', 'blocked']],
  ['window', ['stage', 'window', 'due_key', 'owed_key', 'blocked']],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [column, type] of [
    ['extension_reason', 'text'],
    ['extension_by', 'text'],
    ['checked_by', 'text'],
    ['trust', 'text'],
  ] as const) {
    await db.schema.alterTable('owed_row').addColumn(column, type).execute()
  }
  await db.schema
    .alterTable('owed_row')
    .addColumn('stage', 'text', column => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('owed_row')
    .addColumn('blocked', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  for (const [name, columns] of OWED_INDEXES) {
    await db.schema.dropIndex(`owed_row_by_${name}`).ifExists().execute()
    await db.schema.createIndex(`owed_row_by_${name}`).on('owed_row').columns(columns).execute()
  }
  for (const flag of ['blocked', 'provisional']) {
    await db.schema.dropIndex(`owed_row_${flag}`).ifExists().execute()
    await db.schema
      .createIndex(`owed_row_${flag}`)
      .on('owed_row')
      .columns(['stage', 'due_key'])
      .where(sql.ref(flag), '=', sql.lit(1))
      .execute()
  }

  await db.schema.dropIndex('case_row_next').ifExists().execute()
  // Empty while every open case has a next date.
  await db.schema
    .createIndex('case_row_stray')
    .on('case_row')
    .columns(['status', 'opened_at'])
    .where(sql<boolean>`next_on is null and ended_on is null`)
    .execute()

  await db.schema
    .createIndex('case_row_drafts')
    .on('case_row')
    .columns(['status', 'opened_at'])
    .where(sql.ref('status'), '=', sql.lit('draft'))
    .execute()

  await db.schema
    .createTable('step_row')
    .addColumn('step_key', 'integer', column => column.primaryKey())
    .addColumn('case_key', 'integer', column => column.notNull())
    .addColumn('case_number', 'text')
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('due_key', 'text', column => column.notNull())
    .addColumn('provisional', 'integer', column => column.notNull())
    .addColumn('waits_for', 'text', column => column.notNull())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('material_id', 'text')
    .addColumn('material_zh', 'text')
    .addColumn('material_en', 'text')
    .execute()
  await db.schema.createIndex('step_row_by_due').on('step_row').columns(['kind', 'due_key']).execute()

  await db.schema
    .createTable('order_row')
    .addColumn('order_key', 'integer', column => column.primaryKey())
    .addColumn('case_key', 'integer', column => column.notNull())
    .addColumn('number', 'text', column => column.notNull())
    .addColumn('case_number', 'text')
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('rule', 'text', column => column.notNull())
    .addColumn('level', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('step_due', 'text', column => column.notNull())
    .addColumn('material_zh', 'text')
    .addColumn('material_en', 'text')
    .addColumn('content', 'text', column => column.notNull())
    .addColumn('issued_at', 'text', column => column.notNull())
    .addColumn('issued_by', 'text', column => column.notNull())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('department_en', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('due_key', 'text', column => column.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('result', 'text')
    .execute()
  await db.schema.createIndex('order_row_by_due').on('order_row').columns(['status', 'due_key']).execute()

  await db.schema
    .createTable('list_cell')
    .addColumn('room', 'text', column => column.notNull())
    .addColumn('stage', 'text', column => column.notNull())
    .addColumn('due_key', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('blocked', 'integer', column => column.notNull())
    .addColumn('provisional', 'integer', column => column.notNull())
    .addColumn('count', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('list_cell_key', ['room', 'stage', 'due_key', 'department_zh', 'blocked', 'provisional'])
    .execute()

  await db.schema
    .createTable('list_choice')
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('code', 'text', column => column.notNull())
    .addColumn('zh', 'text', column => column.notNull())
    .addColumn('en', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('list_choice_key', ['kind', 'code', 'zh', 'en'])
    .execute()

  await db.schema
    .createTable('owed_figure')
    .addColumn('promised_month', 'text', column => column.notNull())
    .addColumn('due_month', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('material_zh', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('came', 'text', column => column.notNull())
    .addColumn('count', 'integer', column => column.notNull())
    .addColumn('extended', 'integer', column => column.notNull())
    .addColumn('timed', 'integer', column => column.notNull())
    .addColumn('days', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('owed_figure_key', [
      'promised_month',
      'due_month',
      'department_zh',
      'item_code',
      'material_zh',
      'window',
      'channel',
      'came',
    ])
    .execute()
  await db.schema.createIndex('owed_figure_due').on('owed_figure').columns(['due_month']).execute()

  await db.schema
    .createTable('case_figure')
    .addColumn('figure', 'text', column => column.notNull())
    .addColumn('month', 'text', column => column.notNull())
    .addColumn('detail', 'text', column => column.notNull())
    .addColumn('department_zh', 'text', column => column.notNull())
    .addColumn('item_code', 'text', column => column.notNull())
    .addColumn('window', 'text', column => column.notNull())
    .addColumn('count', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('case_figure_key', ['figure', 'month', 'detail', 'department_zh', 'item_code', 'window'])
    .execute()
}
