import { ACCEPTING } from './accepting/commands.ts'
import { APPROVAL } from './approval/deciders.ts'
import type { CaseCommand, CommandOnCase } from './commands.ts'
import { COURSE } from './course/deciders.ts'
import { DOCUMENTS } from './documents/commands.ts'
import { ENDING } from './ending/deciders.ts'
import { HANDOVER } from './handover/deciders.ts'
import { INTAKE } from './intake/deciders.ts'
import { open } from './intake/opening.ts'
import { MISTAKEN } from './mistaken/commands.ts'
import type { Decider, Deciders } from './model/decider.ts'
import { type Decision, refused } from './model/decision.ts'
import type { Facts } from './model/facts.ts'
import type { CaseState } from './model/state.ts'
import { NOTES } from './notes/commands.ts'
import { OWING } from './owing/deciders.ts'
import { REMINDING } from './reminding/commands.ts'
import { SETTLING } from './settling/commands.ts'
import { SUPERVISION } from './supervision/commands.ts'
import { TRUST } from './trust/commands.ts'
import type { Verb } from './verbs.ts'

export const DECIDERS: Deciders<CommandOnCase> & Readonly<Record<Exclude<Verb, 'open'>, unknown>> = {
  ...INTAKE,
  ...ACCEPTING,
  ...APPROVAL,
  ...OWING,
  ...COURSE,
  ...HANDOVER,
  ...ENDING,
  ...TRUST,
  ...REMINDING,
  ...DOCUMENTS,
  ...SUPERVISION,
  ...SETTLING,
  ...MISTAKEN,
  ...NOTES,
}

export function decide(command: CaseCommand, state: CaseState | undefined, facts: Facts): Decision {
  if (command.type === 'open') return state ? refused('K315') : open(command, facts)
  if (!state) return refused('K301')
  const decider = deciderOf(command)
  return decider.in.includes(state.status) ? decider.decide(command, state, facts) : refused('K303')
}

// TypeScript cannot see that each verb leads to the decider of its own command.
function deciderOf<Command extends CommandOnCase>({ type }: Command): Decider<Command> {
  return (DECIDERS as Readonly<Record<string, unknown>>)[type] as Decider<Command>
}
