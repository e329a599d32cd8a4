import { type LocalDate, laterOf } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState, Clock } from '../model/state.ts'
import type { CourseCommand } from './commands.ts'
import type { CourseEvent, StopCause } from './events.ts'

type Command<Type extends CourseCommand['type']> = Extract<CourseCommand, { type: Type }>

type ClockResumed = Extract<CourseEvent, { type: 'ClockResumed' }>

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

/** When the last stop ends, the remaining time runs from `day`. The finish never moves earlier. */
export function resumed(
  state: CaseState,
  cause: StopCause,
  facts: OwnFacts,
  day: LocalDate = facts.today,
): ClockResumed {
  const { clock } = state
  if (!clock) throw new Error('a clock that never ran cannot go on')
  const event = { type: 'ClockResumed', cause, on: facts.today, ...(day === facts.today ? {} : { from: day }) } as const
  if (!clock.finish) return event
  const others = clock.stops.filter(stop => stop.cause !== cause)
  const statutory = lawfulAfter(clock, others, facts)
  const finish = others.length > 0 ? clock.finish : goesOn(clock.finish, clock.stoppedOn, day, facts)
  return { ...event, finish, ...(statutory && statutory !== clock.statutory ? { statutory } : {}) }
}

/** As if the time had been extended before it last stopped: with no day left then, its finish did not move. */
export function extendedFinish(
  { finish, resumedOn, stoppedBefore, stops }: Clock,
  days: number,
  facts: OwnFacts,
): Deadline | undefined {
  if (!finish) return undefined
  const later = facts.calendar.addWorkingDays(finish.date, days)
  const stoodStill = stops.length === 0 && resumedOn && stoppedBefore && finish.date <= stoppedBefore
  return stoodStill ? goesOn(later, stoppedBefore, resumedOn, facts) : later
}

/** 法定办结期限 while the office waits for the first time, by the item and what the law has stopped so far. */
export function statutoryLimit({ clock, item }: CaseState, { calendar }: OwnFacts): Deadline | undefined {
  if (!clock?.finish || clock.statutory) return clock?.statutory
  const more = item.statutoryDays - item.promisedDays
  return more < 1 ? clock.finish : calendar.addWorkingDays(clock.finish.date, more)
}

/** 行政许可法 art. 45: its procedures stop the statutory limit too; 补交挂起 does not. */
function lawfulAfter({ statutory, lawStoppedOn }: Clock, others: Clock['stops'], facts: OwnFacts) {
  if (!statutory || !lawStoppedOn || others.some(({ cause }) => cause !== 'suspension')) return statutory
  return goesOn(statutory, lawStoppedOn, facts.today, facts)
}

/** What was left of the time runs on from `day`. */
function goesOn(end: Deadline, stoppedOn: LocalDate | undefined, day: LocalDate, { calendar }: OwnFacts): Deadline {
  if (!stoppedOn) return end
  const left = calendar.workingDaysBetween(stoppedOn, end.date)
  const again = left < 1 ? end : calendar.addWorkingDays(day, left)
  return { ...again, date: laterOf(again.date, end.date) }
}

export function isStopped({ clock }: Pick<CaseState, 'clock'>): boolean {
  return clock !== undefined && clock.stops.length > 0
}

/** Nothing is decided. Work goes on in a 补交挂起 whose policy does not suspend the case itself. */
export function isHalted({ clock, lapse }: Pick<CaseState, 'clock' | 'lapse'>): boolean {
  const halts = (lapse?.suspendDays ?? 0) > 0
  return clock?.stops.some(({ cause }) => cause !== 'suspension' || halts) ?? false
}
