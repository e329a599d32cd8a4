import type { Kysely } from 'kysely'
import { splitCaseNumber } from '../case-number.ts'
import type { CaseRecord } from '../case-record.ts'
import type { HallDatabase } from '../schema.ts'
import { caseRow } from './case-row.ts'
import { owedRows } from './owed-row.ts'

/** Writes the rows of a case as its events say they are. Runs in the transaction that appended the events. */
export async function projectCase(db: Kysely<HallDatabase>, record: CaseRecord): Promise<void> {
  const row = caseRow(record)
  await db
    .insertInto('case_row')
    .values(row)
    .onConflict(conflict => conflict.column('case_id').doUpdateSet(row))
    .execute()
  for (const owed of owedRows(record)) {
    await db
      .insertInto('owed_row')
      .values(owed)
      .onConflict(conflict => conflict.column('owed_id').doUpdateSet(owed))
      .execute()
  }
  if (row.case_number === null) return
  const { prefix, last } = splitCaseNumber(row.case_number)
  await db
    .insertInto('case_number')
    .values({ prefix, last })
    .onConflict(conflict => conflict.column('prefix').doUpdateSet({ last }).where('case_number.last', '<', last))
    .execute()
}
