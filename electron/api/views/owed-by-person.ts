import { LATE_STAGES } from '../../cases/owing/owed-stage.ts'
import type { OpenOwed } from '../../store/queries/owed-of-subject.ts'
import type { OwedByPersonView } from '../contract/people.ts'
import { picked } from './picked.ts'

export function owedByPersonView(owed: OpenOwed): OwedByPersonView {
  const { graceUntil, cureUntil, rejection } = owed
  return {
    ...picked(owed, 'caseId', 'caseNumber', 'owedId', 'item', 'material', 'promisedOn', 'due', 'byCitizen'),
    status: owed.status as OwedByPersonView['status'],
    overdue: LATE_STAGES.has(owed.stage),
    ...(graceUntil === undefined ? {} : { graceUntil }),
    ...(cureUntil === undefined ? {} : { cureUntil }),
    ...(rejection === undefined ? {} : { rejection }),
  }
}
