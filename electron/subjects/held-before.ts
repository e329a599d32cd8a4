import { addDays, type LocalDate } from '../base/local-date.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { HallData } from '../store/hall-data.ts'
import { heldCases } from '../store/queries/applications.ts'

/** 收件暂存 periods of the applicant for the item in cases that came to nothing: the same papers are the same application. */
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
  let periods = 0
  for (const held of await heldCases(db, { applicant, itemCode: item.code, except: caseId, since })) {
    periods += (await cases.load(db, held))?.state.holding?.period ?? 0
  }
  return periods
}
