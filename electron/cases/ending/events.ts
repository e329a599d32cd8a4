import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CloseResult } from '../model/close-result.ts'
import type { LapseOutcome } from '../model/lapse-policy.ts'

/** How a case ended otherwise: for what was promised and never came, because nobody came back for it, or by another way. */
export type CloseOutcome = LapseOutcome | 'heldExpired' | 'noticeExpired' | 'uncollected' | OtherEnd

/** A case has ended, or goes back to the ordinary procedure. */
export type EndingEvent =
  | {
      readonly type: 'Closed'
      readonly on: LocalDate
      readonly result: CloseResult
      readonly reason: string
      /** Absent when the case ended as it should. */
      readonly outcome?: CloseOutcome
      /** 办件编号, where it gets one only to be told how it ended. */
      readonly caseNumber?: string
    }
  | { readonly type: 'Withdrawn'; readonly on: LocalDate; readonly reason: string; readonly present?: Party }
  /** 撤回承诺: the case goes back to the ordinary procedure; nothing is recorded against anybody. */
  | {
      readonly type: 'PromiseWithdrawn'
      readonly on: LocalDate
      readonly reason: string
      readonly returnBy: Deadline
      readonly present?: Party
    }

/**
 * How a person ends a case that takes another way: 不予受理 because no licence is needed, because another organ is competent, or
 * because something was concealed or untrue; 作废, an entry that was a mistake; 转报 to a higher organ.
 */
export type OtherEnd = 'notNeeded' | 'notCompetent' | 'untrue' | 'voided' | 'forwarded'
