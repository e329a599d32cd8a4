import type { CaseState, CaseStatus } from '../cases/model/state.ts'
import { runCompiled, type SlotOf } from '../store/compiled.ts'
import type { HallData } from '../store/hall-data.ts'

/** An application that somebody works on, or waits for. A draft that was left behind at a counter is not one. */
export const LIVE_STATUSES: readonly CaseStatus[] = ['awaitingPerson', 'accepted']

/** Other live applications of the case's applicant for the same item: their numbers, or ids where there is none yet. */
export async function duplicatesOf(db: HallData, state: CaseState): Promise<readonly string[]> {
  const applicant = state.parties.applicant?.subjectId
  if (!applicant) return []
  const live = (slot: SlotOf) =>
    db
      .selectFrom('case_row')
      .select(['case_key', 'case_id', 'case_number', 'status'])
      .where('applicant', '=', slot('applicant'))
      .where('item_code', '=', slot('itemCode'))
  const rows = await runCompiled(db, 'duplicates', live, { applicant, itemCode: state.item.code })
  return rows
    .filter(row => row.case_id !== state.caseId && LIVE_STATUSES.includes(row.status as CaseStatus))
    .sort((a, b) => a.case_key - b.case_key)
    .map(row => row.case_number ?? row.case_id)
}
