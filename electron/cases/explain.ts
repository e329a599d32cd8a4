import type { Bilingual } from '../base/bilingual.ts'
import { ACCEPTING_DESCRIPTIONS } from './accepting/explain.ts'
import { APPROVAL_DESCRIPTIONS } from './approval/explain.ts'
import { ARCHIVING_DESCRIPTIONS } from './archiving/explain.ts'
import { CERTIFICATE_DESCRIPTIONS } from './certificate/explain.ts'
import { CHECKING_DESCRIPTIONS } from './checking/explain.ts'
import { COURSE_DESCRIPTIONS } from './course/explain.ts'
import { CUSTODY_DESCRIPTIONS } from './custody/explain.ts'
import { DEPARTMENT_DESCRIPTIONS } from './department/explain.ts'
import { DOCUMENTS_DESCRIPTIONS } from './documents/explain.ts'
import { ENDING_DESCRIPTIONS } from './ending/explain.ts'
import type { CaseEvent, CaseEventType } from './events.ts'
import { FALSEHOOD_DESCRIPTIONS } from './falsehood/explain.ts'
import { HANDOVER_DESCRIPTIONS } from './handover/explain.ts'
import { INTAKE_DESCRIPTIONS } from './intake/explain.ts'
import { MISTAKEN_DESCRIPTIONS } from './mistaken/explain.ts'
import type { Description, Descriptions } from './model/description.ts'
import { NOTES_DESCRIPTIONS } from './notes/explain.ts'
import { OWING_DESCRIPTIONS } from './owing/explain.ts'
import { REMINDING_DESCRIPTIONS } from './reminding/explain.ts'
import { SETTLING_DESCRIPTIONS } from './settling/explain.ts'
import { SUPERVISION_DESCRIPTIONS } from './supervision/explain.ts'
import { TRUST_DESCRIPTIONS } from './trust/explain.ts'

const DESCRIPTIONS: Descriptions<CaseEvent> = {
  ...INTAKE_DESCRIPTIONS,
  ...ACCEPTING_DESCRIPTIONS,
  ...APPROVAL_DESCRIPTIONS,
  ...OWING_DESCRIPTIONS,
  ...CHECKING_DESCRIPTIONS,
  ...DEPARTMENT_DESCRIPTIONS,
  ...COURSE_DESCRIPTIONS,
  ...CERTIFICATE_DESCRIPTIONS,
  ...HANDOVER_DESCRIPTIONS,
  ...ENDING_DESCRIPTIONS,
  ...TRUST_DESCRIPTIONS,
  ...FALSEHOOD_DESCRIPTIONS,
  ...REMINDING_DESCRIPTIONS,
  ...DOCUMENTS_DESCRIPTIONS,
  ...SUPERVISION_DESCRIPTIONS,
  ...SETTLING_DESCRIPTIONS,
  ...MISTAKEN_DESCRIPTIONS,
  ...NOTES_DESCRIPTIONS,
  ...CUSTODY_DESCRIPTIONS,
  ...ARCHIVING_DESCRIPTIONS,
}

export function descriptionOf<Event extends CaseEvent>({ type }: Event): Description<Event> {
  return (DESCRIPTIONS as Readonly<Record<string, unknown>>)[type] as Description<Event>
}

export function titleOf(type: CaseEventType): Bilingual {
  return DESCRIPTIONS[type].title
}
