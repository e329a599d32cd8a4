import { ACCEPTING_CHANGES } from './accepting/evolve.ts'
import { APPROVAL_CHANGES } from './approval/evolve.ts'
import { ARCHIVING_CHANGES } from './archiving/evolve.ts'
import { CERTIFICATE_CHANGES } from './certificate/evolve.ts'
import { CHECKING_CHANGES } from './checking/evolve.ts'
import { COURSE_CHANGES } from './course/evolve.ts'
import { CUSTODY_CHANGES } from './custody/evolve.ts'
import { papersAfter, returnedAfter } from './custody/papers.ts'
import { DEPARTMENT_CHANGES } from './department/evolve.ts'
import { documentsAfter } from './documents/case-documents.ts'
import { DOCUMENTS_CHANGES } from './documents/evolve.ts'
import { ENDING_CHANGES } from './ending/evolve.ts'
import type { CaseEvent } from './events.ts'
import { FALSEHOOD_CHANGES } from './falsehood/evolve.ts'
import { HANDOVER_CHANGES } from './handover/evolve.ts'
import { INTAKE_CHANGES, NOTICE_CHANGES } from './intake/evolve.ts'
import { opened } from './intake/opened.ts'
import { MISTAKEN_CHANGES } from './mistaken/evolve.ts'
import type { Changes } from './model/change.ts'
import type { CaseId } from './model/ids.ts'
import type { CaseState } from './model/state.ts'
import { NOTES_CHANGES } from './notes/evolve.ts'
import { OWING_CHANGES } from './owing/evolve.ts'
import { CONTACT_CHANGES, REMINDED_CHANGES } from './reminding/evolve.ts'
import { SETTLING_CHANGES } from './settling/evolve.ts'
import { SUPERVISION_CHANGES } from './supervision/evolve.ts'
import { TRUST_CHANGES } from './trust/evolve.ts'

/** Notes beside the case: `changedAt` stays. */
const BESIDE = {
  ...NOTICE_CHANGES,
  ...DOCUMENTS_CHANGES,
  ...REMINDED_CHANGES,
  ...SUPERVISION_CHANGES,
  ...NOTES_CHANGES,
}

type Later = Exclude<CaseEvent, { type: 'CaseOpened' }>

const CHANGES: Changes<Later> = {
  ...INTAKE_CHANGES,
  ...ACCEPTING_CHANGES,
  ...APPROVAL_CHANGES,
  ...OWING_CHANGES,
  ...CHECKING_CHANGES,
  ...DEPARTMENT_CHANGES,
  ...COURSE_CHANGES,
  ...CERTIFICATE_CHANGES,
  ...HANDOVER_CHANGES,
  ...ENDING_CHANGES,
  ...TRUST_CHANGES,
  ...FALSEHOOD_CHANGES,
  ...CONTACT_CHANGES,
  ...SETTLING_CHANGES,
  ...MISTAKEN_CHANGES,
  ...CUSTODY_CHANGES,
  ...ARCHIVING_CHANGES,
  ...BESIDE,
}

/** Pure. Never refuses: the event has happened. Throws when the first event is not CaseOpened. */
export function evolve(state: CaseState | undefined, caseId: CaseId, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return opened(caseId, event)
  if (!state) throw new Error(`a case begins with CaseOpened, not with ${event.type}`)
  const version = state.version + 1
  const changedAt = event.type in BESIDE ? state.changedAt : version
  const after = { ...state, ...changeOf(event)(state, event), version, changedAt }
  const papers = { papers: papersAfter(state, after, event), papersReturned: returnedAfter(state, event) }
  return { ...after, ...papers, documents: documentsAfter(after, event) }
}

export function foldCase(caseId: CaseId, events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, event) => evolve(state, caseId, event), undefined)
}

function changeOf<Event extends Later>({ type }: Event): (state: CaseState, event: Event) => Partial<CaseState> {
  return (CHANGES as Readonly<Record<string, unknown>>)[type] as (state: CaseState, event: Event) => Partial<CaseState>
}
