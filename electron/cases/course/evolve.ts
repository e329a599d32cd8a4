import type { CaseState } from '../model/state.ts'
import { ended } from '../owing/evolve.ts'
import type { CourseEvent } from './events.ts'

export function changeOfCourse(
  state: CaseState,
  event: Exclude<CourseEvent, { type: 'SituationChosen' | 'PapersHeld' | 'PeriodSettled' }>,
): Partial<CaseState> {
  switch (event.type) {
    case 'ApprovalAsked': {
      const { type: _, ...request } = event
      return { requests: [...state.requests, request] }
    }
    case 'ApprovalAnswered':
      return { requests: state.requests.filter(({ requestId }) => requestId !== event.requestId) }
    case 'ClockStopped': {
      const { type: _, ...stop } = event
      if (!state.clock) return {}
      const { stops, stoppedOn = stop.on } = state.clock
      return { clock: { ...state.clock, stoppedOn, stops: [...stops, stop] } }
    }
    case 'ClockResumed': {
      if (!state.clock) return {}
      const stops = state.clock.stops.filter(({ cause }) => cause !== event.cause)
      const stoppedOn = stops.length > 0 ? state.clock.stoppedOn : undefined
      return { clock: { ...state.clock, stops, stoppedOn, finish: event.finish } }
    }
    case 'ClockBegun': {
      if (!state.clock) return {}
      // Where a special procedure runs, no time has passed before it.
      const stoppedOn = state.clock.stops.length > 0 ? event.on : undefined
      return { clock: { ...state.clock, from: event.on, stoppedOn, finish: event.finish } }
    }
    case 'PromisedFinishSettled':
      return state.clock ? { clock: { ...state.clock, finish: event.finish } } : {}
    case 'FinishExtended': {
      if (!state.clock) return {}
      return {
        clock: { ...state.clock, finish: event.finish, extendedDays: state.clock.extendedDays + event.days },
      }
    }
    case 'ResultDecided': {
      const { type: _, ...result } = event
      // Nobody brings anything for what was refused; once it is decided, there is no time to extend.
      if (!event.granted) return { ...ended(state), result }
      return { result, requests: state.requests.filter(({ request }) => request.kind !== 'finish') }
    }
    case 'ResultReady': {
      const { type: _, ...ready } = event
      return { ready }
    }
    case 'OwnerAssigned':
      return { owner: { window: event.window, operator: event.operator } }
  }
}
