import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { CaseStatus } from '../cases/model/state.ts'
import { NOT_ACCEPTED } from '../cases/model/statuses.ts'
import type { HallData } from '../store/hall-data.ts'
import { applicantCases } from '../store/queries/party-cases.ts'

export interface UnfinishedCase {
  readonly caseId: CaseId
  readonly caseNumber?: string
  readonly status: CaseStatus
  readonly window: string
  readonly openedAt: string
}

export async function unfinishedCases(
  db: HallData,
  applicant: SubjectId,
  itemCode: string,
  except: CaseId,
): Promise<readonly UnfinishedCase[]> {
  const cases = await applicantCases(db, applicant, itemCode, NOT_ACCEPTED)
  return cases
    .filter(({ caseId }) => caseId !== except)
    .map(({ caseId, caseNumber, status, window, openedAt }) => ({
      caseId,
      status,
      window,
      openedAt,
      ...(caseNumber === undefined ? {} : { caseNumber }),
    }))
}
