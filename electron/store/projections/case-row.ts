import { waitsAtWindow } from '../../cases/documents/hand-out.ts'
import { openFalsehood } from '../../cases/falsehood/falsehood.ts'
import { platformStatus } from '../../cases/model/platform-status.ts'
import { outstanding } from '../../cases/model/state.ts'
import { steps } from '../../cases/model/steps.ts'
import type { CaseRecord } from '../case-record.ts'
import type { CaseRowTable } from '../schema.ts'

export function caseRow({ key, state, opened, openedOn, updated, sealed, contacts }: CaseRecord): CaseRowTable {
  const [next] = steps(state, openedOn)
  return {
    case_key: key,
    case_id: state.caseId,
    version: state.version,
    status: state.status,
    platform: platformStatus(state),
    case_number: state.caseNumber ?? null,
    item_code: state.item.code,
    item_version: state.item.version,
    item_zh: state.item.name.zh,
    item_en: state.item.name.en,
    department_zh: state.item.department.zh,
    department_en: state.item.department.en,
    window: state.window,
    station: state.station,
    owner: state.owner.operator ?? opened.operator,
    owner_window: state.owner.window,
    opened_by: opened.operator,
    opened_at: opened.at,
    updated_at: updated.at,
    mode: state.acceptance?.mode ?? null,
    accepted_on: state.acceptance?.on ?? null,
    finish_on: state.clock?.finish?.date ?? null,
    finish_provisional: state.status === 'accepted' && !state.result && state.clock?.finish?.provisional ? 1 : 0,
    ready_on: state.ready?.on ?? null,
    collect_by: state.ready?.collectBy.date ?? null,
    // Not over while a finding of falsehood is not decided.
    ended_on: openFalsehood(state) ? null : ((state.closing ?? state.withdrawal ?? state.discarded)?.on ?? null),
    result: state.closing?.result ?? null,
    outcome: state.closing?.outcome ?? null,
    next_on: next?.on ?? null,
    next_kind: next?.kind ?? null,
    waits_for: next?.waitsFor ?? null,
    requests: state.requests.length,
    objections: state.objections.filter(({ decided }) => !decided).length,
    applicant: state.parties.applicant?.subjectId ?? null,
    applicant_kind: state.parties.applicant?.subjectKind ?? null,
    handler: state.parties.handler?.subjectId ?? null,
    applicant_sealed: sealed.applicant ?? null,
    handler_sealed: sealed.handler ?? null,
    applicant_contact: contacts.applicant ?? null,
    handler_contact: contacts.handler ?? null,
    outstanding: outstanding(state).length,
    tray_on: waitsAtWindow(state) ?? null,
  }
}
