import { LATE_STAGES } from '../../cases/owing/owed-stage.ts'
import type { OpenOwed } from '../../store/queries/owed-of-subject.ts'
import type { OwedByPersonView } from '../contract/people.ts'

/** A document that somebody still owes, whichever case it belongs to. */
export function owedByPersonView(owed: OpenOwed): OwedByPersonView {
  const { graceUntil, cureUntil, rejection, stage, status, ...rest } = owed
  return {
    ...rest,
    status: status as OwedByPersonView['status'],
    overdue: LATE_STAGES.has(stage),
    ...(graceUntil === undefined ? {} : { graceUntil }),
    ...(cureUntil === undefined ? {} : { cureUntil }),
    ...(rejection === undefined ? {} : { rejection }),
  }
}
