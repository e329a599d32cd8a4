import type { Bilingual } from '../base/bilingual.ts'
import { ACCEPTING_TOLD } from './accepting/explain.ts'
import { APPROVAL_TOLD } from './approval/explain.ts'
import { COURSE_TOLD } from './course/explain.ts'
import { DOCUMENTS_TOLD } from './documents/explain.ts'
import { ENDING_TOLD } from './ending/explain.ts'
import type { CaseEvent, CaseEventType } from './events.ts'
import { HANDOVER_TOLD } from './handover/explain.ts'
import { INTAKE_TOLD } from './intake/explain.ts'
import { MISTAKEN_TOLD } from './mistaken/explain.ts'
import type { Description, Descriptions } from './model/description.ts'
import { NOTES_TOLD } from './notes/explain.ts'
import { OWING_TOLD } from './owing/explain.ts'
import { REMINDING_TOLD } from './reminding/explain.ts'
import { SETTLING_TOLD } from './settling/explain.ts'
import { SUPERVISION_TOLD } from './supervision/explain.ts'
import { TRUST_TOLD } from './trust/explain.ts'

const DESCRIPTIONS: Descriptions<CaseEvent> = {
  ...INTAKE_TOLD,
  ...ACCEPTING_TOLD,
  ...APPROVAL_TOLD,
  ...OWING_TOLD,
  ...COURSE_TOLD,
  ...HANDOVER_TOLD,
  ...ENDING_TOLD,
  ...TRUST_TOLD,
  ...REMINDING_TOLD,
  ...DOCUMENTS_TOLD,
  ...SUPERVISION_TOLD,
  ...SETTLING_TOLD,
  ...MISTAKEN_TOLD,
  ...NOTES_TOLD,
}

export function descriptionOf<Event extends CaseEvent>({ type }: Event): Description<Event> {
  return (DESCRIPTIONS as Readonly<Record<string, unknown>>)[type] as Description<Event>
}

export function titleOf(type: CaseEventType): Bilingual {
  return DESCRIPTIONS[type].title
}
