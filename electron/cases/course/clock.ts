import { laterOf } from '../../base/local-date.ts'
import type { CaseEvent } from '../events.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import type { CourseCommand } from './commands.ts'
import type { StopCause } from './events.ts'

type Command<Type extends CourseCommand['type']> = Extract<CourseCommand, { type: Type }>

/** Working days. */
export const LONGEST_STOP = 250

/** 特别程序: its time is not counted. Refuses with K324 what no law of the hall lists. */
export function stopClock(command: Command<'stopClock'>, state: CaseState, facts: OwnFacts): Decision {
  const { cause, days } = command
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_STOP) return refused('K345')
  if (!state.clock || state.result || state.clock.stops.some(stop => stop.cause === cause)) return refused('K303')
  const law = facts.rules.specialProcedures.find(({ causes }) => causes.includes(cause))
  if (!law) return refused('K324')
  const until = facts.calendar.addWorkingDays(facts.today, days)
  return happened({ type: 'ClockStopped', cause, on: facts.today, reason, until, basis: law.basis })
}

export function resumeClock(command: Command<'resumeClock'>, state: CaseState, facts: OwnFacts): Decision {
  const stops = state.clock?.stops.some(({ cause }) => cause === command.cause)
  return stops ? happened(resumed(state, command.cause, facts)) : refused('K303')
}

/** When the last stop ends, the remaining time runs. The finish never moves earlier. */
export function resumed(state: CaseState, cause: StopCause, facts: OwnFacts): CaseEvent {
  const { clock } = state
  const on = facts.today
  if (!clock) throw new Error('a clock that never ran cannot go on')
  const others = clock.stops.some(stop => stop.cause !== cause)
  if (!clock.finish) return { type: 'ClockResumed', cause, on }
  if (others || !clock.stoppedOn) return { type: 'ClockResumed', cause, on, finish: clock.finish }
  const left = facts.calendar.workingDaysBetween(clock.stoppedOn, clock.finish.date)
  const again = left < 1 ? clock.finish : facts.calendar.addWorkingDays(on, left)
  const finish = { ...again, date: laterOf(again.date, clock.finish.date) }
  return { type: 'ClockResumed', cause, on, finish }
}

export function isStopped({ clock }: CaseState): boolean {
  return clock !== undefined && clock.stops.length > 0
}
