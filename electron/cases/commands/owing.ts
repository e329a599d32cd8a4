import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { OwedId } from '../ids.ts'
import type { CaseState, OwedMaterial } from '../state.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** The document has arrived; the day of arrival is what counts. */
export function supply(command: Command<'supply'>, state: CaseState, facts: Facts): Decision {
  return withOwed(state, command.owedId, 'owed', owedId =>
    happened({ type: 'MaterialSupplied', owedId, method: command.method, on: facts.today }),
  )
}

/** What arrived is good: the obligation has ended. */
export function acceptSupply(command: Command<'acceptSupply'>, state: CaseState, facts: Facts): Decision {
  return withOwed(state, command.owedId, 'supplied', owedId =>
    happened({ type: 'SupplyAccepted', owedId, on: facts.today }),
  )
}

/** What arrived is not good: it is owed again, with the date it had, and the reason is told. */
export function rejectSupply(command: Command<'rejectSupply'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, 'supplied', owedId =>
    happened({ type: 'SupplyRejected', owedId, on: facts.today, reason }),
  )
}

/** The date may only move later, and only a provisional one moves at all. */
export function settleDeadline(command: Command<'settleDeadline'>, state: CaseState): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === command.owedId)
  if (owed?.due.kind !== 'date' || !owed.due.provisional || command.due.kind !== 'date') return refused('K310')
  if (owed.due.date !== command.before || command.due.date < owed.due.date) return refused('K310')
  return happened({ type: 'DeadlineSettled', owedId: owed.owedId, before: owed.due.date, due: command.due })
}

function withOwed(
  state: CaseState,
  id: OwedId,
  status: OwedMaterial['status'],
  then: (id: OwedId) => Decision,
): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === id)
  if (!owed) return refused('K309')
  return owed.status === status ? then(id) : refused('K310', { about: [owed.name] })
}
