import { outstanding } from '../../cases/state.ts'
import type { CaseRecord } from '../case-record.ts'
import type { CaseRowTable } from '../schema.ts'

/** The row of a case, from its events alone. */
export function caseRow({ key, state, opened, updated, sealed }: CaseRecord): CaseRowTable {
  return {
    case_key: key,
    case_id: state.caseId,
    version: state.version,
    status: state.status,
    case_number: state.caseNumber ?? null,
    item_code: state.item.code,
    item_zh: state.item.name.zh,
    item_en: state.item.name.en,
    department_zh: state.item.department.zh,
    department_en: state.item.department.en,
    window: state.window,
    station: state.station,
    opened_by: opened.operator,
    opened_at: opened.at,
    updated_at: updated.at,
    mode: state.acceptance?.mode ?? null,
    accepted_on: state.acceptance?.on ?? null,
    finish_on: state.acceptance?.promisedFinish.date ?? null,
    applicant: state.parties.applicant?.subjectId ?? null,
    applicant_kind: state.parties.applicant?.subjectKind ?? null,
    handler: state.parties.handler?.subjectId ?? null,
    applicant_sealed: sealed.applicant ?? null,
    handler_sealed: sealed.handler ?? null,
    outstanding: outstanding(state).length,
  }
}
