import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Facts } from '../facts.ts'
import type { OwedId } from '../ids.ts'
import { isCitizens } from '../promised-material.ts'
import { type CaseState, isSuspended, type OwedMaterial, unsettled } from '../state.ts'
import { resumed } from './course.ts'
import { breached, decideBy } from './lateness.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** The document has arrived; the day of arrival is what counts. One that has lapsed may still be brought. */
export function supply(command: Command<'supply'>, state: CaseState, facts: Facts): Decision {
  return withOwed(state, command.owedId, ['owed', 'lapsed'], owed =>
    happened({
      type: 'MaterialSupplied',
      owedId: owed.owedId,
      method: command.method,
      on: facts.today,
      ...(command.by ? { by: command.by } : {}),
      checkBy: facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays),
      days: facts.calendar.workingDaysBetween(owed.promisedOn, facts.today),
    }),
  )
}

/** What arrived is good: the obligation has ended. */
export function acceptSupply(command: Command<'acceptSupply'>, state: CaseState, facts: Facts): Decision {
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    settled(state, facts, { type: 'SupplyAccepted', owedId, on: facts.today }),
  )
}

/** What arrived is not good: it is owed again, with the date it had, and the reason is told. */
export function rejectSupply(command: Command<'rejectSupply'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    happened({ type: 'SupplyRejected', owedId, on: facts.today, reason }),
  )
}

/** The office found for itself what the paper would have shown: only in a way that the item names. */
export function discharge(command: Command<'discharge'>, state: CaseState, facts: Facts): Decision {
  const reference = command.reference.trim()
  if (reference === '') return refused('K313')
  return withOwed(state, command.owedId, ['owed', 'lapsed'], owed => {
    if (!allowedMeans(owed).includes(command.means)) return refused('K341', { about: [owed.name] })
    const { owedId } = owed
    return settled(state, facts, {
      type: 'MaterialDischarged',
      owedId,
      on: facts.today,
      means: command.means,
      reference,
      days: facts.calendar.workingDaysBetween(owed.promisedOn, facts.today),
    })
  })
}

/** 核查不实: the promise that took a document's place was false. A supervisor says so, with the reason. */
export function findFalse(command: Command<'findFalse'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, ['owed', 'supplied'], owed =>
    happened(
      {
        type: 'ObligationLapsed',
        owedId: owed.owedId,
        on: facts.today,
        because: 'foundFalse',
        decideBy: decideBy(facts),
        reason,
      },
      breached(state, owed, 'false', facts),
    ),
  )
}

/** The date may only move later, and only a provisional one moves at all. */
export function settleDeadline(command: Command<'settleDeadline'>, state: CaseState): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === command.owedId)
  if (owed?.due.kind !== 'date' || !owed.due.provisional || command.due.kind !== 'date') return refused('K310')
  if (owed.due.date !== command.before || command.due.date < owed.due.date) return refused('K310')
  return happened({ type: 'DeadlineSettled', owedId: owed.owedId, before: owed.due.date, due: command.due })
}

/** With the last document the citizen owed there, a case that was suspended for it goes on the same day. */
export function settled(state: CaseState, facts: Facts, event: CaseEvent): Decision {
  const after = evolve(state, state.caseId, event)
  const waits = unsettled(after).some(isCitizens)
  return isSuspended(after) && !waits ? happened(event, resumed(after, 'suspension', facts)) : happened(event)
}

/** 告知承诺 and 免提交 are the office's to find out, by whatever the item names, or by a check. */
function allowedMeans({ mode, dischargedBy = ['paper'] }: OwedMaterial): readonly string[] {
  if (mode === 'promise') return [...dischargedBy, 'check']
  return mode === 'shared' ? [...dischargedBy, 'sharing', 'licenceLibrary'] : dischargedBy
}

export function withOwed(
  state: CaseState,
  id: OwedId,
  statuses: readonly OwedMaterial['status'][],
  then: (owed: OwedMaterial) => Decision,
): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === id)
  if (!owed) return refused('K309')
  return statuses.includes(owed.status) ? then(owed) : refused('K310', { about: [owed.name] })
}
