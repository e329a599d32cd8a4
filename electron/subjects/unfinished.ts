import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { CaseStatus } from '../cases/model/state.ts'
import type { HallData } from '../store/hall-data.ts'
import { applicantCases } from '../store/queries/party-cases.ts'

/** A case that may still become an application, whichever window entered it. */
export interface UnfinishedCase {
  readonly caseId: CaseId
  readonly caseNumber?: string
  readonly status: CaseStatus
  readonly window: string
  /** ISO 8601 instant. */
  readonly openedAt: string
}

/** Not accepted, and not over: what somebody who comes again goes on with. */
const UNFINISHED: readonly CaseStatus[] = ['draft', 'awaitingPerson', 'noticed', 'held']

/** Those of an applicant for an item, the last one first. */
export async function unfinishedCases(
  db: HallData,
  applicant: SubjectId,
  itemCode: string,
  except: CaseId,
): Promise<readonly UnfinishedCase[]> {
  const cases = await applicantCases(db, applicant, itemCode, UNFINISHED)
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
