import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'

export type DepartmentEvent =
  | { readonly type: 'TakenUp'; readonly on: LocalDate; readonly examiner: string; readonly by: string }
  /** 审查意见 that a second person decides on. */
  | {
      readonly type: 'OpinionGiven'
      readonly on: LocalDate
      readonly examiner: string
      readonly granted: boolean
      readonly reason: string
      readonly confirmBy: Deadline
    }
  | { readonly type: 'OpinionReturned'; readonly on: LocalDate; readonly by: string; readonly reason: string }
  /** 准予 or 不予. */
  | {
      readonly type: 'ResultDecided'
      readonly on: LocalDate
      readonly granted: boolean
      readonly reason: string
      readonly deliverBy?: Deadline
      /** Absent where the window granted, and in earlier releases. */
      readonly examiner?: string
      readonly approver?: string
    }
  /** 退回窗口; `basis`: why no time stops. */
  | {
      readonly type: 'ReturnedToWindow'
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
      readonly answerBy: Deadline
      readonly basis: Bilingual
    }
  | { readonly type: 'WindowAnswered'; readonly on: LocalDate; readonly by: string; readonly answer: string }
