import type { Deciders } from '../model/decider.ts'
import { NOT_ACCEPTED } from '../model/statuses.ts'
import { assign } from './assigning.ts'
import { resumeClock, stopClock } from './clock.ts'
import type { StopCause } from './events.ts'
import { decideResult, readyResult } from './result.ts'

export type CourseCommand =
  /** `days`: how many working days it is expected to take. */
  | {
      readonly type: 'stopClock'
      readonly cause: Exclude<StopCause, 'suspension'>
      readonly days: number
      readonly reason: string
    }
  | { readonly type: 'resumeClock'; readonly cause: Exclude<StopCause, 'suspension'> }
  | { readonly type: 'decideResult'; readonly granted: boolean; readonly reason: string }
  | { readonly type: 'readyResult' }
  | { readonly type: 'assign'; readonly operator: string; readonly window: string }

export const COURSE: Deciders<CourseCommand> = {
  stopClock: { in: ['accepted'], decide: stopClock },
  resumeClock: { in: ['accepted'], decide: resumeClock },
  decideResult: { in: ['accepted'], decide: decideResult },
  readyResult: { in: ['accepted'], decide: (_, state, facts) => readyResult(state, facts) },
  assign: { in: [...NOT_ACCEPTED, 'accepted', 'handedOver'], decide: assign },
}
