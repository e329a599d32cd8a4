import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subject_key')
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('purpose', 'text', column => column.notNull())
    .addColumn('year', 'integer', column => column.notNull())
    .addColumn('key', 'text')
    .addPrimaryKeyConstraint('subject_key_place', ['subject', 'purpose', 'year'])
    .execute()
  await db.schema.createIndex('subject_key_age').on('subject_key').columns(['purpose', 'year']).execute()
}
