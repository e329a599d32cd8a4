import { earlierOf } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { isHalted } from '../course/clock.ts'
import type { CaseEvent } from '../events.ts'
import { refusedBeforeCompletion } from '../model/completion.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { awaitsCompletion, type CaseState } from '../model/state.ts'
import { endWait } from '../owing/office-time.ts'
import type { DepartmentCommand } from './commands.ts'
import { grantsAtWindow, mayConfirm, mayExamine, needsSecondPerson } from './duty.ts'
import type { DepartmentEvent } from './events.ts'

type Command<Type extends DepartmentCommand['type']> = Extract<DepartmentCommand, { type: Type }>

/** 准予 or 不予; a refusal needs a reason (行政许可法 art. 38). K358: not the duty of this operator. */
export function decideResult(command: Command<'decideResult'>, state: CaseState, facts: OwnFacts): Decision {
  const { granted } = command
  const reason = command.reason.trim()
  const { operator } = facts
  const examines = mayExamine(operator, state.item)
  if (!examines && !(granted && mayGrantAtWindow(state, facts))) return refused('K358')
  if (!granted && reason === '') return refused('K313')
  if (state.result || state.department.opinion || state.department.atWindow) return refused('K303')
  const early = tooEarly(state)
  if (early) return early
  if (!examines) return happened(...endWait(state, facts), resultDecided(granted, reason, facts))
  const taken = state.department.examiner === operator.id ? [] : [takenUp(operator.id, facts)]
  const examiner = operator.id
  if (!needsSecondPerson(state.item, granted)) {
    return happened(...taken, ...endWait(state, facts), { ...resultDecided(granted, reason, facts), examiner })
  }
  const confirmBy = withinFinish(facts.rules.confirmDays, state.clock?.finish, facts)
  return happened(...taken, { type: 'OpinionGiven', on: facts.today, examiner, granted, reason, confirmBy })
}

/** K359: whoever examined does not decide. */
export function confirmResult(command: Command<'confirmResult'>, state: CaseState, facts: OwnFacts): Decision {
  const { operator, today } = facts
  const { opinion } = state.department
  if (!opinion) return refused('K303')
  if (!mayConfirm(operator, state.item)) return refused('K358')
  if (operator.id === opinion.examiner) return refused('K359')
  const reason = command.reason.trim()
  if (!command.agreed) {
    if (reason === '') return refused('K313')
    return happened({ type: 'OpinionReturned', on: today, by: operator.id, reason })
  }
  const early = tooEarly(state)
  if (early) return early
  const decided = resultDecided(opinion.granted, reason === '' ? opinion.reason : reason, facts)
  return happened(...endWait(state, facts), { ...decided, examiner: opinion.examiner, approver: operator.id })
}

/** 即办件 that the item lets the window grant, until the department has taken the case. */
export function mayGrantAtWindow(
  { item, department }: Pick<CaseState, 'item' | 'department'>,
  { operator }: OwnFacts,
): boolean {
  const isAtWindow = operator.role === 'clerk' || operator.role === 'supervisor'
  return isAtWindow && grantsAtWindow(item) && department.examiner === undefined
}

export function takenUp(examiner: string, { today, operator }: OwnFacts): CaseEvent {
  return { type: 'TakenUp', on: today, examiner, by: operator.id }
}

/** 分办 by this day; undefined where the window decides. */
export function takeUpBy(state: CaseState, finish: Deadline, facts: OwnFacts): { readonly takeUpBy?: Deadline } {
  return grantsAtWindow(state.item) ? {} : { takeUpBy: withinFinish(facts.rules.takeUpDays, finish, facts) }
}

/** Steps within the department end with the promised time at the latest. */
export function withinFinish(days: number, finish: Deadline | undefined, { calendar, today }: OwnFacts): Deadline {
  const own = calendar.addWorkingDays(today, days)
  return finish && earlierOf(finish.date, own.date) === finish.date ? finish : own
}

/** Delivery within ten working days (行政许可法 art. 44). */
export function resultDecided(
  granted: boolean,
  reason: string,
  { today, calendar, rules }: OwnFacts,
): Extract<DepartmentEvent, { type: 'ResultDecided' }> {
  const decided = { type: 'ResultDecided', on: today, granted, reason } as const
  return granted ? { ...decided, deliverBy: calendar.addWorkingDays(today, rules.deliverDays) } : decided
}

function tooEarly(state: CaseState): Decision | undefined {
  if (isHalted(state)) return refused('K303')
  return awaitsCompletion(state) ? refusedBeforeCompletion(state) : undefined
}
