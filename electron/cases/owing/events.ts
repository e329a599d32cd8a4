import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { DischargeMeans, Party } from '../../catalogue/model/item.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'

export type SupplyMethod = 'counter' | 'upload' | 'post' | 'sharing'

/** Who brought or sent it; `other` for anybody else whom the applicant sent. */
export type SuppliedBy = Party | 'other' | 'office'

/** Why an obligation ended badly: 未补交, 再次不合格, 承诺不实. */
export type LapseReason = 'notSupplied' | 'notConforming' | 'foundFalse'

/** What happens to documents that are owed. */
export type OwingEvent =
  | {
      readonly type: 'MaterialSupplied'
      readonly owedId: OwedId
      readonly method: SupplyMethod
      readonly on: LocalDate
      /** When it was entered later than it came: the day of arrival, which is what counts. */
      readonly arrivedOn?: LocalDate
      readonly by?: SuppliedBy
      /** Until when the office has to have checked it. */
      readonly checkBy?: Deadline
      /** Working days since it was promised, by the calendar of that day. Absent in cases of earlier releases. */
      readonly days?: number
    }
  | { readonly type: 'SupplyAccepted'; readonly owedId: OwedId; readonly on: LocalDate }
  | { readonly type: 'SupplyRejected'; readonly owedId: OwedId; readonly on: LocalDate; readonly reason: string }
  /** The office found for itself what the paper would have shown, in a way that the item allows. */
  | {
      readonly type: 'MaterialDischarged'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly means: Exclude<DischargeMeans, 'paper'>
      /** Number of the report, licence or enquiry. */
      readonly reference: string
      readonly days?: number
    }
  /** 免除: no longer asked for, with somebody's approval. */
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
  /** 逾期: the date has passed. The citizen is told, and has until the end of grace. */
  | {
      readonly type: 'OverdueNoted'
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly was: LocalDate
      readonly graceUntil: Deadline
      /** Whether a first cure (首次整改) is open to this citizen. */
      readonly cureOffered: boolean
    }
  /** 整改承诺: a first lateness made good by a new promise, before anything is recorded. */
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
      /** Until when a person has to have decided what becomes of the case. */
      readonly decideBy: Deadline
      /** What a check found, for a promise that was false. */
      readonly reason?: string
    }
