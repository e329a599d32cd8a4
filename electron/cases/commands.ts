import type { AcceptingCommand } from './accepting/commands.ts'
import type { ApprovalCommand } from './approval/commands.ts'
import type { ArchivingCommand } from './archiving/commands.ts'
import type { CertificateCommand } from './certificate/commands.ts'
import type { CheckingCommand } from './checking/commands.ts'
import type { CourseCommand } from './course/commands.ts'
import type { CustodyCommand } from './custody/commands.ts'
import type { DepartmentCommand } from './department/commands.ts'
import type { DocumentCommand } from './documents/commands.ts'
import type { EndingCommand } from './ending/commands.ts'
import type { FalsehoodCommand } from './falsehood/commands.ts'
import type { HandoverCommand } from './handover/commands.ts'
import type { IntakeCommand, Open } from './intake/commands.ts'
import type { MistakenCommand } from './mistaken/commands.ts'
import type { NoteCommand } from './notes/commands.ts'
import type { OwingCommand } from './owing/commands.ts'
import type { RemindingCommand } from './reminding/commands.ts'
import type { SettlingCommand } from './settling/commands.ts'
import type { SupervisionCommand } from './supervision/commands.ts'
import type { TrustCommand } from './trust/commands.ts'

export type CaseCommand = Open | CommandOnCase

export type CommandOnCase =
  | IntakeCommand
  | AcceptingCommand
  | ApprovalCommand
  | OwingCommand
  | CheckingCommand
  | DepartmentCommand
  | CourseCommand
  | CertificateCommand
  | HandoverCommand
  | EndingCommand
  | TrustCommand
  | FalsehoodCommand
  | RemindingCommand
  | DocumentCommand
  | SupervisionCommand
  | SettlingCommand
  | MistakenCommand
  | CustodyCommand
  | NoteCommand
  | ArchivingCommand

export type CaseCommandType = CaseCommand['type']
