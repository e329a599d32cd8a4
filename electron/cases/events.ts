import type { AcceptingEvent } from './accepting/events.ts'
import type { ApprovalEvent } from './approval/events.ts'
import type { ArchivingEvent } from './archiving/events.ts'
import type { CertificateEvent } from './certificate/events.ts'
import type { CheckingEvent } from './checking/events.ts'
import type { CourseEvent } from './course/events.ts'
import type { CustodyEvent } from './custody/events.ts'
import type { DepartmentEvent } from './department/events.ts'
import type { DocumentEvent } from './documents/events.ts'
import type { EndingEvent } from './ending/events.ts'
import type { FalsehoodEvent } from './falsehood/events.ts'
import type { HandoverEvent } from './handover/events.ts'
import type { IntakeEvent } from './intake/events.ts'
import type { MistakenDayUndone } from './mistaken/events.ts'
import type { NoteEvent } from './notes/events.ts'
import type { OwingEvent } from './owing/events.ts'
import type { RemindingEvent } from './reminding/events.ts'
import type { SettlingEvent } from './settling/events.ts'
import type { SupervisionEvent } from './supervision/events.ts'
import type { TrustEvent } from './trust/events.ts'

/** A case is the fold of these. Fields that an earlier release did not write are optional. */
export type CaseEvent =
  | IntakeEvent
  | AcceptingEvent
  | ApprovalEvent
  | OwingEvent
  | CheckingEvent
  | DepartmentEvent
  | CourseEvent
  | CertificateEvent
  | HandoverEvent
  | EndingEvent
  | TrustEvent
  | FalsehoodEvent
  | RemindingEvent
  | DocumentEvent
  | SupervisionEvent
  | SettlingEvent
  | MistakenDayUndone
  | CustodyEvent
  | NoteEvent
  | ArchivingEvent

export type CaseEventType = CaseEvent['type']
