import type { Kysely } from 'kysely'

/**
 * What a follow-up list says beside the rest: whom to call, and how a document was settled. The projections are made anew
 * from the events: their version in `meta` is behind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['applicant_contact', 'handler_contact']) {
    await db.schema.alterTable('case_row').addColumn(column, 'text').execute()
  }
  for (const column of ['remark', 'waived_by']) {
    await db.schema.alterTable('owed_row').addColumn(column, 'text').execute()
  }
}
