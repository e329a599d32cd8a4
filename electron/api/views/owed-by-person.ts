import { localDate } from '../../base/local-date.ts'
import { LATE_STAGES, type OwedStage } from '../../cases/owing/owed-stage.ts'
import type { OwedRowTable } from '../../store/schema.ts'
import { dueOf } from '../../subjects/standing.ts'
import type { OwedByPersonView } from '../contract/people.ts'

/** A document that somebody still owes, whichever case it belongs to. */
export function owedByPersonView(row: OwedRowTable): OwedByPersonView {
  return {
    caseId: row.case_id,
    caseNumber: row.case_number,
    owedId: row.owed_id,
    item: { zh: row.item_zh, en: row.item_en },
    material: { zh: row.material_zh, en: row.material_en },
    promisedOn: localDate(row.promised_on),
    due: dueOf(row),
    status: row.status as OwedByPersonView['status'],
    overdue: LATE_STAGES.has(row.stage as OwedStage),
    citizens: row.bearer === 'citizen',
    ...(row.grace_until === null ? {} : { graceUntil: localDate(row.grace_until) }),
    ...(row.cure_until === null ? {} : { cureUntil: localDate(row.cure_until) }),
    ...(row.rejection === null ? {} : { rejection: row.rejection }),
  }
}
