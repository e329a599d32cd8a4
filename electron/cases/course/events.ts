import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { DecidedBy } from '../events.ts'
import type { Gate } from '../gates/gate.ts'
import type { OwedId } from '../model/ids.ts'
import type { ToldPeriod } from '../settling/told-periods.ts'

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

/** What a second person has to agree to. */
export type ApprovalRequest =
  | {
      readonly kind: 'extension'
      readonly owedId: OwedId
      readonly days: number
      /** 不可抗力. */
      readonly forceMajeure: boolean
    }
  | { readonly kind: 'waiver'; readonly owedId: OwedId }
  /** 延长审批: the decision itself takes longer (行政许可法 art. 42). */
  | { readonly kind: 'finish'; readonly days: number }

/** What happens to a case as a whole, beside its owed documents. */
export type CourseEvent =
  | { readonly type: 'SituationChosen'; readonly situation: string }
  /** 容缺收件: a core document is missing. The papers are kept, nothing is accepted and no time runs. */
  | {
      readonly type: 'PapersHeld'
      readonly caseNumber: string
      readonly on: LocalDate
      readonly until: Deadline
      /** The applicant was here before within the same period: the day on which it began. Absent: `on`. */
      readonly since?: LocalDate
      /** 第几次: which period of this case it is. Absent in what earlier releases wrote: each was one of its own. */
      readonly period?: number
      readonly missing: readonly string[]
      readonly gates: readonly Gate[]
      /** Absent in what was written before rules had editions. */
      readonly decidedBy?: DecidedBy
    }
  | {
      readonly type: 'ApprovalAsked'
      readonly requestId: string
      readonly request: ApprovalRequest
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
      readonly answerBy: Deadline
    }
  | {
      readonly type: 'ApprovalAnswered'
      readonly requestId: string
      readonly on: LocalDate
      readonly by: string
      readonly approved: boolean
      readonly reason: string
    }
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
  /** The calendar has changed: 承诺办结日 is settled, on the same day or later. */
  | { readonly type: 'PromisedFinishSettled'; readonly before: LocalDate; readonly finish: Deadline }
  /** The calendar has changed: the end of a period that somebody was told is settled, on the same day or later. */
  | { readonly type: 'PeriodSettled'; readonly of: ToldPeriod; readonly before: LocalDate; readonly until: Deadline }
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
