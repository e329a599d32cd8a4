import type { SpecialProcedure, StopCause } from './events.ts'

export type CourseCommand =
  /** `days`: expected working days. */
  | {
      readonly type: 'stopClock'
      readonly cause: SpecialProcedure
      readonly days: number
      readonly reason: string
    }
  | { readonly type: 'resumeClock'; readonly cause: Exclude<StopCause, 'suspension'> }
  | { readonly type: 'readyResult' }
  | { readonly type: 'assign'; readonly operator: string; readonly window: string }
