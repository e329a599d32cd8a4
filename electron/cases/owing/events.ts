import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { DischargeMeans, Party } from '../../catalogue/model/item.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'

export type SupplyMethod = 'counter' | 'upload' | 'post' | 'sharing'

/** `other`: sent by the applicant. */
export type SuppliedBy = Party | 'other' | 'office'

/** 未补交, 再次不合格, 承诺不实. */
export type LapseReason = 'notSupplied' | 'notConforming' | 'foundFalse'

export type OwingEvent =
  | {
      readonly type: 'MaterialSupplied'
      readonly owedId: OwedId
      readonly method: SupplyMethod
      readonly on: LocalDate
      /** If entered on a later day; this day counts. */
      readonly arrivedOn?: LocalDate
      readonly by?: SuppliedBy
      /** Operator. Absent in earlier releases. */
      readonly receivedBy?: string
      readonly checkBy?: Deadline
      /** Working days since the promise, by that day's calendar. Absent in earlier releases. */
      readonly days?: number
    }
  | { readonly type: 'SupplyAccepted'; readonly owedId: OwedId; readonly on: LocalDate }
  | { readonly type: 'SupplyRejected'; readonly owedId: OwedId; readonly on: LocalDate; readonly reason: string }
  /** The office found the fact by a means that the item allows. */
  | {
      readonly type: 'MaterialDischarged'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly means: Exclude<DischargeMeans, 'paper'>
      /** Number of the report, licence or enquiry. */
      readonly reference: string
      readonly days?: number
    }
  | {
      readonly type: 'MaterialWaived'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly reason: string
      readonly approvedBy: string
    }
  | {
      readonly type: 'DeadlineExtended'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly before: Due
      readonly due: Due
      readonly days: number
      readonly forceMajeure: boolean
      readonly reason: string
      readonly approvedBy: string
    }
  /** 逾期; grace begins. */
  | {
      readonly type: 'OverdueNoted'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly was: LocalDate
      readonly graceUntil: Deadline
      readonly cureOffered: boolean
    }
  /** 整改承诺: a new promise before a breach is recorded. */
  | {
      readonly type: 'CurePromised'
      readonly owedIds: readonly OwedId[]
      readonly number: string
      readonly on: LocalDate
      readonly until: Deadline
      readonly present?: Party
    }
  | {
      readonly type: 'ObligationLapsed'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly because: LapseReason
      readonly decideBy: Deadline
      /** For `foundFalse`: what the check found. */
      readonly reason?: string
    }
