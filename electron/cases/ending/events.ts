import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CloseResult } from '../model/close-result.ts'
import type { LapseOutcome } from '../model/lapse-policy.ts'

export type CloseOutcome = LapseOutcome | 'heldExpired' | 'noticeExpired' | 'uncollected' | OtherEnd

export type EndingEvent =
  | {
      readonly type: 'Closed'
      readonly on: LocalDate
      readonly result: CloseResult
      readonly reason: string
      /** Absent: an ordinary end. */
      readonly outcome?: CloseOutcome
      readonly caseNumber?: string
    }
  | { readonly type: 'Withdrawn'; readonly on: LocalDate; readonly reason: string; readonly present?: Party }
  /** 撤回承诺: back to the ordinary procedure, with no record. */
  | {
      readonly type: 'PromiseWithdrawn'
      readonly on: LocalDate
      readonly reason: string
      readonly returnBy: Deadline
      readonly present?: Party
    }

/** 不予受理 (no licence needed, another organ is competent, facts concealed or untrue); 作废, a mistaken entry; 转报. */
export type OtherEnd = 'notNeeded' | 'notCompetent' | 'untrue' | 'voided' | 'forwarded'
