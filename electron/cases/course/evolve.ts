import { earlierOf } from '../../base/local-date.ts'
import type { Changes } from '../model/change.ts'
import type { Clock } from '../model/state.ts'
import type { CourseEvent } from './events.ts'

export const COURSE_CHANGES: Changes<CourseEvent> = {
  ClockStopped: ({ clock }, { type: _, statutory = clock?.statutory, ...stop }) => {
    if (!clock) return {}
    const { stops, lawStoppedOn } = clock
    const from = stop.from ?? stop.on
    const stoppedOn = clock.stoppedOn ? earlierOf(clock.stoppedOn, from) : from
    const byLaw = stop.cause === 'suspension' ? lawStoppedOn : (lawStoppedOn ?? stop.on)
    return { clock: { ...clock, stoppedOn, stops: [...stops, stop], ...law(statutory, byLaw) } }
  },
  ClockResumed: ({ clock }, { cause, on, from = on, finish, statutory = clock?.statutory }) => {
    if (!clock) return {}
    const { lawStoppedOn: stopped, ...before } = clock
    const stops = clock.stops.filter(stop => stop.cause !== cause)
    const stoppedOn = stops.length > 0 ? clock.stoppedOn : undefined
    const byLaw = stops.some(stop => stop.cause !== 'suspension') ? stopped : undefined
    const resumedOn =
      stops.length > 0 ? {} : { resumedOn: from, ...(clock.stoppedOn ? { stoppedBefore: clock.stoppedOn } : {}) }
    return { clock: { ...before, stops, stoppedOn, finish, ...resumedOn, ...law(statutory, byLaw) } }
  },
  ClockBegun: ({ clock, department }, { on, finish, takeUpBy }) => {
    if (!clock) return {}
    // A running special procedure stops the new time from its first day.
    const stoppedOn = clock.stops.length > 0 ? on : undefined
    return { clock: { ...clock, from: on, stoppedOn, finish }, department: { ...department, takeUpBy } }
  },
  FinishExtended: ({ clock }, { finish, days, statutory = clock?.statutory }) =>
    clock
      ? { clock: { ...clock, finish, extendedDays: clock.extendedDays + days, ...(statutory ? { statutory } : {}) } }
      : {},
  ResultReady: (_, { type: __, ...ready }) => ({ ready }),
  OwnerAssigned: (_, { window, operator }) => ({ owner: { window, operator } }),
}

function law(
  statutory: Clock['statutory'],
  lawStoppedOn: Clock['lawStoppedOn'],
): Pick<Clock, 'statutory' | 'lawStoppedOn'> {
  return { ...(statutory ? { statutory } : {}), ...(lawStoppedOn ? { lawStoppedOn } : {}) }
}
