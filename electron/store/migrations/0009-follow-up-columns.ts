import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['applicant_contact', 'handler_contact']) {
    await db.schema.alterTable('case_row').addColumn(column, 'text').execute()
  }
  for (const column of ['remark', 'waived_by']) {
    await db.schema.alterTable('owed_row').addColumn(column, 'text').execute()
  }
}
