import { ACCEPTING_DECIDERS } from './accepting/decide.ts'
import { APPROVAL_DECIDERS } from './approval/decide.ts'
import { blockedByArchive } from './archiving/blocked.ts'
import { ARCHIVING_DECIDERS } from './archiving/decide.ts'
import { CERTIFICATE_DECIDERS } from './certificate/decide.ts'
import { CHECKING_DECIDERS } from './checking/decide.ts'
import type { CaseCommand, CommandOnCase } from './commands.ts'
import { COURSE_DECIDERS } from './course/decide.ts'
import { CUSTODY_DECIDERS } from './custody/decide.ts'
import { DEPARTMENT_DECIDERS } from './department/decide.ts'
import { servesIn } from './department/duty.ts'
import { DOCUMENTS_DECIDERS } from './documents/decide.ts'
import { ENDING_DECIDERS } from './ending/decide.ts'
import { blockedByFalsehood } from './falsehood/blocked.ts'
import { FALSEHOOD_DECIDERS } from './falsehood/decide.ts'
import { HANDOVER_DECIDERS } from './handover/decide.ts'
import { INTAKE_DECIDERS } from './intake/decide.ts'
import { open } from './intake/opening.ts'
import { MISTAKEN_DECIDERS } from './mistaken/decide.ts'
import type { Decider, Deciders } from './model/decider.ts'
import { type Decision, refused } from './model/decision.ts'
import type { Facts } from './model/facts.ts'
import type { CaseState } from './model/state.ts'
import { NOTES_DECIDERS } from './notes/decide.ts'
import { OWING_DECIDERS } from './owing/decide.ts'
import { REMINDING_DECIDERS } from './reminding/decide.ts'
import { SETTLING_DECIDERS } from './settling/decide.ts'
import { SUPERVISION_DECIDERS } from './supervision/decide.ts'
import { TRUST_DECIDERS } from './trust/decide.ts'
import type { Verb } from './verbs.ts'

export const DECIDERS: Deciders<CommandOnCase> & Readonly<Record<Exclude<Verb, 'open'>, unknown>> = {
  ...INTAKE_DECIDERS,
  ...ACCEPTING_DECIDERS,
  ...APPROVAL_DECIDERS,
  ...OWING_DECIDERS,
  ...CHECKING_DECIDERS,
  ...DEPARTMENT_DECIDERS,
  ...COURSE_DECIDERS,
  ...CERTIFICATE_DECIDERS,
  ...HANDOVER_DECIDERS,
  ...ENDING_DECIDERS,
  ...TRUST_DECIDERS,
  ...FALSEHOOD_DECIDERS,
  ...REMINDING_DECIDERS,
  ...DOCUMENTS_DECIDERS,
  ...SUPERVISION_DECIDERS,
  ...SETTLING_DECIDERS,
  ...MISTAKEN_DECIDERS,
  ...NOTES_DECIDERS,
  ...CUSTODY_DECIDERS,
  ...ARCHIVING_DECIDERS,
}

/** K358: an examiner or approver of another department. */
export function decide(command: CaseCommand, state: CaseState | undefined, facts: Facts): Decision {
  if (command.type === 'open') return state ? refused('K315') : open(command, facts)
  if (!state) return refused('K301')
  if (!servesIn(facts.operator, state.item)) return refused('K358')
  const decider = deciderOf(command)
  if (!decider.in.includes(state.status)) return refused('K303')
  return blockedByArchive(command, state) ?? blockedByFalsehood(command, state) ?? decider.decide(command, state, facts)
}

/** Without facts about other cases. */
export function isDecidedAlone(command: CaseCommand): boolean {
  return command.type === 'open' || deciderOf(command).alone === true
}

// TypeScript cannot see that each verb leads to the decider of its own command.
function deciderOf<Command extends CommandOnCase>({ type }: Command): Decider<Command> {
  return (DECIDERS as Readonly<Record<string, unknown>>)[type] as Decider<Command>
}
