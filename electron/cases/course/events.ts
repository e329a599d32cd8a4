import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'

/**
 * What stops the clock: 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审 (行政许可法 art. 45), 补正, and 补交挂起 when a promised
 * document is late.
 */
export const STOP_CAUSES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'correction',
  'suspension',
] as const

export type StopCause = (typeof STOP_CAUSES)[number]

/** What happens to a case as a whole, beside its owed materials. */
export type CourseEvent =
  | {
      readonly type: 'ClockStopped'
      readonly cause: StopCause
      readonly on: LocalDate
      readonly reason: string
      /** When it is expected to end. */
      readonly until: Deadline
    }
  | {
      readonly type: 'ClockResumed'
      readonly cause: StopCause
      readonly on: LocalDate
      /** Absent where the time is still to begin. */
      readonly finish?: Deadline
    }
  /** 补齐起算: the last document with a date is settled, so that the time for deciding begins. */
  | { readonly type: 'ClockBegun'; readonly on: LocalDate; readonly days: number; readonly finish: Deadline }
  | {
      readonly type: 'FinishExtended'
      readonly on: LocalDate
      readonly days: number
      readonly before: Deadline
      readonly finish: Deadline
      readonly reason: string
      readonly approvedBy: string
    }
  /** 准予 or 不予. */
  | {
      readonly type: 'ResultDecided'
      readonly on: LocalDate
      readonly granted: boolean
      readonly reason: string
      /** Until when what was granted is to be delivered. */
      readonly deliverBy?: Deadline
    }
  /** 待领: the result is made and can be collected. */
  | { readonly type: 'ResultReady'; readonly on: LocalDate; readonly collectBy: Deadline }
  | { readonly type: 'OwnerAssigned'; readonly on: LocalDate; readonly operator: string; readonly window: string }
