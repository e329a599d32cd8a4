import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { RETURNING, VERIFYING } from '../model/statuses.ts'
import { resumeWithoutOwed, withinFinish } from '../owing/office-time.ts'
import type { SettlingCommand } from './commands.ts'
import { toldUntil } from './told-periods.ts'

type Command<Type extends SettlingCommand['type']> = Extract<SettlingCommand, { type: Type }>

/** A date may move later or stop being provisional. Lateness caused by a closed hall ends, and the case goes on. */
function settleDeadline(command: Command<'settleDeadline'>, state: CaseState, facts: Facts): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === command.owedId)
  if (owed?.due.kind !== 'date' || command.due.kind !== 'date') return refused('K310')
  if (owed.status !== 'owed' && owed.status !== 'supplied') return refused('K310')
  if (!maySettle(owed.due, command.before, command.due)) return refused('K310')
  // The reason for a date stays with that date.
  const due = command.due.date === owed.due.date ? { ...owed.due, ...command.due } : command.due
  const event: CaseEvent = { type: 'DeadlineSettled', owedId: owed.owedId, before: owed.due.date, due }
  const after = evolve(state, state.caseId, event)
  return happened(event, ...(after.status === 'accepted' ? resumeWithoutOwed(after, facts) : []))
}

/** Only a provisional 承诺办结日 moves. */
function settleFinish(command: Command<'settleFinish'>, state: CaseState): Decision {
  const finish = state.clock?.finish
  if (!finish?.provisional || !maySettle(finish, command.before, command.finish)) return refused('K310')
  return happened({ type: 'PromisedFinishSettled', before: finish.date, finish: command.finish })
}

function settlePeriod(command: Command<'settlePeriod'>, state: CaseState, facts: Facts): Decision {
  const { of, before } = command
  const told = toldUntil(state, of)
  const isNew = of.kind === 'cure' || of.kind === 'grace'
  const until = told && isNew ? withinFinish(command.until, told.date, state, facts) : command.until
  if (!told?.provisional || !maySettle(told, before, until)) return refused('K310')
  return happened({ type: 'PeriodSettled', of, before: told.date, until })
}

function maySettle(now: Deadline, before: LocalDate, again: Deadline): boolean {
  if (now.date !== before || again.date < now.date) return false
  return again.date > now.date || (now.provisional && !again.provisional)
}

export const SETTLING_DECIDERS: Deciders<SettlingCommand> = {
  settleDeadline: { in: VERIFYING, decide: settleDeadline },
  settleFinish: { in: ['accepted'], decide: settleFinish },
  settlePeriod: { in: [...RETURNING, 'accepted'], decide: settlePeriod },
}
