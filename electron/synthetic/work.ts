import type { LocalDate } from '../base/local-date.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { Diary } from './diary.ts'
import type { Office } from './office.ts'
import type { Random } from './random.ts'
import type { Task } from './task.ts'

export interface Visit {
  readonly caseId: CaseId
  readonly reliability: number
  readonly day: LocalDate
  readonly state: CaseState
}

export interface Work {
  readonly random: Random
  readonly office: Office
  readonly diary: Diary
}

/** Working days after the visit. */
export function later(
  { diary }: Work,
  { caseId, reliability, day }: Omit<Visit, 'state'>,
  days: number,
  task: Task,
): void {
  diary.enter(day, days, { caseId, reliability, task })
}
