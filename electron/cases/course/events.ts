import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'

/** 特别程序 (行政许可法 art. 45(1)). */
export const SPECIAL_PROCEDURES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
] as const

export type SpecialProcedure = (typeof SPECIAL_PROCEDURES)[number]

/** Also 补正 in cases of earlier releases, which no law lists, and 补交挂起 while the office waits for a material whose own date has passed. */
export const STOP_CAUSES = [...SPECIAL_PROCEDURES, 'correction', 'suspension'] as const

export type StopCause = (typeof STOP_CAUSES)[number]

export type CourseEvent =
  | {
      readonly type: 'ClockStopped'
      readonly cause: StopCause
      readonly on: LocalDate
      readonly reason: string
      readonly until: Deadline
      /** Last day that counts, if not `on`: the citizen's own missed date. */
      readonly from?: LocalDate
      /** The reason in both languages, where the application gives it. */
      readonly said?: Bilingual
      /** 补交挂起: the statutory limit, which runs on. */
      readonly statutory?: Deadline
      /** Absent in events of earlier releases. */
      readonly basis?: Bilingual
    }
  | {
      readonly type: 'ClockResumed'
      readonly cause: StopCause
      readonly on: LocalDate
      /** Day from which the time runs again, if not `on`: the last material came then. */
      readonly from?: LocalDate
      /** Absent while the time has not begun. */
      readonly finish?: Deadline
      /** Moved by a special procedure, once a wait has told of it. */
      readonly statutory?: Deadline
      /** 补交挂起: everything came. */
      readonly complete?: true
    }
  /** 补齐起算: the last material with a date is settled. */
  | {
      readonly type: 'ClockBegun'
      readonly on: LocalDate
      readonly days: number
      readonly finish: Deadline
      /** 分办; absent where the window decides, and in earlier releases. */
      readonly takeUpBy?: Deadline
    }
  | {
      readonly type: 'FinishExtended'
      readonly on: LocalDate
      readonly days: number
      readonly before: Deadline
      readonly finish: Deadline
      /** Moved too, once a wait has told of it. */
      readonly statutory?: Deadline
      readonly reason: string
      readonly approvedBy: string
    }
  | { readonly type: 'ResultReady'; readonly on: LocalDate; readonly collectBy: Deadline }
  | { readonly type: 'OwnerAssigned'; readonly on: LocalDate; readonly operator: string; readonly window: string }
