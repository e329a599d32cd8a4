import type { CaseState, CaseStatus } from '../cases/model/state.ts'
import type { HallData } from '../store/hall-data.ts'
import { applicationsOf } from '../store/queries/applications.ts'

/** Drafts do not count. */
export const LIVE_STATUSES: readonly CaseStatus[] = ['awaitingPerson', 'accepted']

/** Numbers, or else ids. */
export async function duplicatesOf(db: HallData, state: CaseState): Promise<readonly string[]> {
  const applicant = state.parties.applicant?.subjectId
  if (!applicant) return []
  return (await applicationsOf(db, applicant, state.item.code))
    .filter(({ caseId, status }) => caseId !== state.caseId && LIVE_STATUSES.includes(status))
    .map(({ caseId, caseNumber }) => caseNumber ?? caseId)
}
