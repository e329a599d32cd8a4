import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'

/** What a wrong clock did, undone by a supervisor, with a reason. */
export function undoMistakenDay(command: Extract<CaseCommand, { type: 'undoMistakenDay' }>, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const { undone, restored } = command
  if (undone.length === 0) return refused('K391')
  return happened({ type: 'MistakenDayUndone', on: facts.today, by: facts.operator.id, reason, undone, restored })
}
