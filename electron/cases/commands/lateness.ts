import { addDays, laterOf } from '../../calendar/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolve, promisors } from '../evolve.ts'
import type { Facts } from '../facts.ts'
import { LAPSE_OUTCOMES, type LapseOutcome } from '../lapse-policy.ts'
import type { LapseReason } from '../owing-events.ts'
import { isCitizens } from '../promised-material.ts'
import { type CaseState, dueDate, isSuspended, type OwedMaterial } from '../state.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** A document that was told to be wrong twice gets no further grace: 不合格的书面再告知一次. */
const TOLD_AGAIN = 2

/**
 * What a new day brings by itself. A date that has passed is noted, the citizen is told, and has the policy's grace, or a
 * first cure; when that has passed too the obligation lapses and the hall's own record says so. What then becomes of the
 * case a person decides. Nothing happens twice.
 */
export function passDay(state: CaseState, facts: Facts): Decision {
  const events: CaseEvent[] = []
  let current = state
  const add = (...more: readonly CaseEvent[]) => {
    for (const event of more) current = evolve(current, state.caseId, event)
    events.push(...more)
  }
  for (const owed of state.owed) {
    if (owed.status !== 'owed' || !isCitizens(owed)) continue
    const due = dueDate(owed, state)
    if (due === undefined || due >= facts.today || isAsked(owed, state, facts)) continue
    if (owed.rejections >= TOLD_AGAIN) add(...lapsed(current, owed, 'notConforming', facts))
    else if (!owed.lateness) add(...noted(current, owed, due, facts))
    else if (endOfGrace(owed) < facts.today) add(...lapsed(current, owed, 'notSupplied', facts))
  }
  return happened(...events)
}

/** 整改承诺: for everything that is late and may still be cured, until the same day. */
export function promiseCure(state: CaseState, facts: Facts): Decision {
  const late = curable(state, facts)
  if (late.length === 0 || !state.lapse) return refused('K340')
  const given = facts.calendar.addWorkingDays(facts.today, state.lapse.cureDays)
  const grace = late.map(owed => owed.lateness?.graceUntil.date ?? facts.today)
  return happened({
    type: 'CurePromised',
    owedIds: late.map(({ owedId }) => owedId),
    number: `${state.caseNumber}-R${state.curesPromised + 1}`,
    on: facts.today,
    until: { ...given, date: grace.reduce(laterOf, given.date) },
  })
}

/** Late documents for which a first cure is open today. */
export function curable(state: CaseState, facts: Pick<Facts, 'today' | 'rules' | 'standing'>): readonly OwedMaterial[] {
  if (!hasCureLeft(state, facts)) return []
  return state.owed.filter(
    ({ status, lateness, cure }) =>
      status === 'owed' && lateness?.cureOffered && !cure && lateness.graceUntil.date >= facts.today,
  )
}

/** A supervisor ends a case for which something never came, as its policy says and the citizen was told. */
export function dispose(command: Command<'dispose'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const outcome = disposalOf(state)
  if (!outcome) return refused('K320')
  return happened({ type: 'Closed', on: facts.today, result: LAPSE_OUTCOMES[outcome].result, reason, outcome })
}

/** What becomes of a case for which something never came; undefined while nothing has lapsed. */
export function disposalOf(state: Pick<CaseState, 'owed' | 'lapse'>): LapseOutcome | undefined {
  const lapses = state.owed.filter(({ status }) => status === 'lapsed')
  if (lapses.length === 0) return undefined
  // A promise that was false takes the acceptance with it, whatever the policy for lateness says.
  return lapses.some(({ lapse }) => lapse?.because === 'foundFalse') ? 'acceptanceRevoked' : state.lapse?.outcome
}

export function breached(state: CaseState, owed: OwedMaterial, kind: 'late' | 'false', facts: Facts): CaseEvent {
  const subjects = promisors(state).flatMap(party => state.parties[party]?.subjectId ?? [])
  return {
    type: 'BreachRecorded',
    breachId: `${state.caseNumber}-B${state.breaches.length + 1}`,
    owedId: owed.owedId,
    kind,
    subjects: [...new Set(subjects)],
    on: facts.today,
    until: addDays(facts.today, facts.rules.breachDays),
  }
}

export function decideBy(facts: Facts): Deadline {
  return facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays)
}

function noted(state: CaseState, owed: OwedMaterial, was: Facts['today'], facts: Facts): CaseEvent[] {
  const { graceDays = 0, suspendDays = 0, cureDays = 0 } = state.lapse ?? {}
  const graceUntil = after(Math.max(graceDays, suspendDays), facts)
  const cureOffered = cureDays > 0 && hasCureLeft(state, facts)
  const events: CaseEvent[] = [
    { type: 'OverdueNoted', owedId: owed.owedId, on: facts.today, was, graceUntil, cureOffered },
  ]
  if (suspendDays > 0 && !isSuspended(state)) {
    const reason = `${owed.name.zh}逾期未补`
    events.push({ type: 'ClockStopped', cause: 'suspension', on: facts.today, reason, until: graceUntil })
  }
  return events
}

function lapsed(state: CaseState, owed: OwedMaterial, because: LapseReason, facts: Facts): CaseEvent[] {
  return [
    { type: 'ObligationLapsed', owedId: owed.owedId, on: facts.today, because, decideBy: decideBy(facts) },
    breached(state, owed, 'late', facts),
  ]
}

function endOfGrace({ cure, lateness }: OwedMaterial): string {
  return (cure?.until ?? lateness?.graceUntil)?.date ?? ''
}

/** While an extension was asked for in time and not answered, nobody is late. */
function isAsked(owed: OwedMaterial, state: CaseState, facts: Facts): boolean {
  return state.requests.some(
    ({ request, answerBy }) =>
      request.kind === 'extension' && request.owedId === owed.owedId && answerBy.date >= facts.today,
  )
}

function hasCureLeft(state: CaseState, facts: Pick<Facts, 'rules' | 'standing'>): boolean {
  return promisors(state).every(party => (facts.standing[party]?.curesUsed ?? 0) < facts.rules.cureUses)
}

function after(days: number, { calendar, today }: Facts): Deadline {
  return days > 0 ? calendar.addWorkingDays(today, days) : { date: today, provisional: false }
}
