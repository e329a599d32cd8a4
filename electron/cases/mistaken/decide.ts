import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts, Operator } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import type { MistakenCommand } from './commands.ts'

function undoMistakenDay(command: MistakenCommand, _: CaseState, facts: Facts): Decision {
  if (!mayUndo(facts.operator)) return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const { undone, restored } = command
  if (undone.length === 0) return refused('K391')
  return happened({ type: 'MistakenDayUndone', on: facts.today, by: facts.operator.id, reason, undone, restored })
}

export function mayUndo({ role }: Operator): boolean {
  return role === 'supervisor'
}

export const MISTAKEN_DECIDERS: Deciders<MistakenCommand> = {
  // A wrong clock may have ended the case.
  undoMistakenDay: { in: ALWAYS, decide: undoMistakenDay },
}
