import type { Deciders } from '../model/decider.ts'
import { NOT_ACCEPTED } from '../model/statuses.ts'
import { assign } from './assigning.ts'
import { resumeClock, stopClock } from './clock.ts'
import type { CourseCommand } from './commands.ts'
import { readyResult } from './result.ts'

export const COURSE_DECIDERS: Deciders<CourseCommand> = {
  stopClock: { in: ['accepted'], alone: true, decide: stopClock },
  resumeClock: { in: ['accepted'], alone: true, decide: resumeClock },
  readyResult: { in: ['accepted'], alone: true, decide: (_, state, facts) => readyResult(state, facts) },
  assign: { in: [...NOT_ACCEPTED, 'accepted', 'handedOver'], alone: true, decide: assign },
}
