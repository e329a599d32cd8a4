import { sql } from 'kysely'
import { addDays, type LocalDate } from '../base/local-date.ts'
import type { OtherEnd } from '../cases/ending/other-ends.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { CaseStore } from '../store/case-store.ts'
import { runCompiled, type SlotOf } from '../store/compiled.ts'
import type { HallData } from '../store/hall-data.ts'

/**
 * 收件暂存 periods that the case's applicant has had for the item in other cases which came to nothing: papers that were given
 * back, taken back or left are the same application when they are brought again.
 */
export async function heldBefore(
  db: HallData,
  cases: CaseStore,
  { parties, item, caseId }: CaseState,
  today: LocalDate,
  { holdWindowDays }: Pick<Rules, 'holdWindowDays'>,
): Promise<number> {
  const applicant = parties.applicant?.subjectId
  if (!applicant) return 0
  const since = addDays(today, -holdWindowDays)
  const others = (slot: SlotOf) =>
    db
      .selectFrom('case_row')
      .innerJoin('event', 'event.stream', 'case_row.case_id')
      .select('case_id')
      .distinct()
      .where('applicant', '=', slot('applicant'))
      .where('item_code', '=', slot('itemCode'))
      .where('case_id', '!=', slot('caseId'))
      .where('opened_at', '>=', slot('since'))
      .where('accepted_on', 'is', null)
      // What was entered by mistake is held against nobody.
      .where(eb => eb(eb.fn.coalesce('outcome', sql.lit('')), '!=', 'voided' satisfies OtherEnd))
      .where('event.type', '=', 'PapersHeld')
  const rows = await runCompiled(db, 'held before', others, { applicant, itemCode: item.code, caseId, since })
  let periods = 0
  for (const row of rows) periods += (await cases.load(db, row.case_id as CaseId))?.state.holding?.period ?? 0
  return periods
}
