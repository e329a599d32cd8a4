import type { Kysely } from 'kysely'
import { splitCaseNumber } from '../case-number.ts'
import type { CaseRecord } from '../case-record.ts'
import { insertRow, updateRow } from '../compiled.ts'
import type { CaseRowTable, HallDatabase, OwedRowTable, TrustRowTable } from '../schema.ts'
import { caseRow } from './case-row.ts'
import { owedRows } from './owed-row.ts'
import { trustRows } from './trust-row.ts'

/**
 * Brings the rows of a case from how its events left them before to how they leave them now, writing what differs. Runs
 * in the transaction that appends the events. Without `before` the rows are made.
 */
export async function projectCase(
  db: Kysely<HallDatabase>,
  before: CaseRecord | undefined,
  after: CaseRecord,
): Promise<void> {
  const row = caseRow(after)
  if (before) await updateRow<CaseRowTable>(db, 'case_row', 'case_key', caseRow(before), row)
  else await insertRow(db, 'case_row', row)

  const known = before ? owedRows(before) : []
  for (const [position, owed] of owedRows(after).entries()) {
    const old = known[position]
    if (old) await updateRow<OwedRowTable>(db, 'owed_row', 'owed_key', old, owed)
    else await insertRow(db, 'owed_row', owed)
  }
  const trusted = new Map((before ? trustRows(before) : []).map(trust => [trust.trust_key, trust]))
  for (const trust of trustRows(after)) {
    const old = trusted.get(trust.trust_key)
    if (old) await updateRow<TrustRowTable>(db, 'trust_row', 'trust_key', old, trust)
    else await insertRow(db, 'trust_row', trust)
  }
  if (row.case_number !== null && before?.state.caseNumber !== row.case_number) await countNumber(db, row.case_number)
}

/** Remembers the highest place that was given out for an item and a day. */
async function countNumber(db: Kysely<HallDatabase>, caseNumber: string): Promise<void> {
  const { prefix, last } = splitCaseNumber(caseNumber)
  await db
    .insertInto('case_number')
    .values({ prefix, last })
    .onConflict(conflict => conflict.column('prefix').doUpdateSet({ last }).where('case_number.last', '<', last))
    .execute()
}
