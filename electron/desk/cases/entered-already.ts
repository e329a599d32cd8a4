import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { HallData } from '../../store/hall-data.ts'
import { type UnfinishedCase, unfinishedCases } from '../../subjects/unfinished.ts'

/** K323, with the unfinished cases. */
export class EnteredAlready extends HallError {
  readonly cases: readonly UnfinishedCase[]

  constructor(cases: readonly UnfinishedCase[]) {
    super('K323')
    this.cases = cases
  }
}

export async function refuseSecond(
  db: HallData,
  applicant: SubjectId,
  itemCode: string,
  except: CaseId,
): Promise<void> {
  const cases = await unfinishedCases(db, applicant, itemCode, except)
  if (cases.length > 0) throw new EnteredAlready(cases)
}
