import { ended } from '../ending/ended.ts'
import type { Changes } from '../model/change.ts'
import type { CourseEvent } from './events.ts'

export const COURSE_CHANGES: Changes<CourseEvent> = {
  ClockStopped: ({ clock }, { type: _, ...stop }) => {
    if (!clock) return {}
    const { stops, stoppedOn = stop.on } = clock
    return { clock: { ...clock, stoppedOn, stops: [...stops, stop] } }
  },
  ClockResumed: ({ clock }, event) => {
    if (!clock) return {}
    const stops = clock.stops.filter(({ cause }) => cause !== event.cause)
    const stoppedOn = stops.length > 0 ? clock.stoppedOn : undefined
    return { clock: { ...clock, stops, stoppedOn, finish: event.finish } }
  },
  ClockBegun: ({ clock }, { on, finish }) => {
    if (!clock) return {}
    // A running special procedure stops the new time from its first day.
    const stoppedOn = clock.stops.length > 0 ? on : undefined
    return { clock: { ...clock, from: on, stoppedOn, finish } }
  },
  FinishExtended: ({ clock }, { finish, days }) =>
    clock ? { clock: { ...clock, finish, extendedDays: clock.extendedDays + days } } : {},
  ResultDecided: (state, { type: _, ...result }) => {
    // A refusal needs no more materials; a decided case has no time to extend.
    if (!result.granted) return { ...ended(state), result }
    return { result, requests: state.requests.filter(({ request }) => request.kind !== 'finish') }
  },
  ResultReady: (_, { type: __, ...ready }) => ({ ready }),
  OwnerAssigned: (_, { window, operator }) => ({ owner: { window, operator } }),
}
