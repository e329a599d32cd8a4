import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { CaseStatus } from '../cases/model/state.ts'
import type { HallData } from '../store/hall-data.ts'

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
  const rows = await db
    .selectFrom('case_row')
    .select(['case_id', 'case_number', 'status', 'window', 'opened_at'])
    .where('applicant', '=', applicant)
    .where('item_code', '=', itemCode)
    .where('status', 'in', UNFINISHED)
    .where('case_id', '!=', except)
    .orderBy('case_key', 'desc')
    .execute()
  return rows.map(row => ({
    caseId: row.case_id as CaseId,
    status: row.status as CaseStatus,
    window: row.window,
    openedAt: row.opened_at,
    ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
  }))
}
