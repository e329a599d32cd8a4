import type { CaseState, CaseStatus } from '../cases/model/state.ts'
import type { HallData } from '../store/hall-data.ts'
import { applicationsOf } from '../store/queries/applications.ts'

/** An application that somebody works on, or waits for. A draft that was left behind at a counter is not one. */
export const LIVE_STATUSES: readonly CaseStatus[] = ['awaitingPerson', 'accepted']

/** Other live applications of the case's applicant for the same item: their numbers, or ids where there is none yet. */
export async function duplicatesOf(db: HallData, state: CaseState): Promise<readonly string[]> {
  const applicant = state.parties.applicant?.subjectId
  if (!applicant) return []
  return (await applicationsOf(db, applicant, state.item.code))
    .filter(({ caseId, status }) => caseId !== state.caseId && LIVE_STATUSES.includes(status))
    .map(({ caseId, caseNumber }) => caseNumber ?? caseId)
}
