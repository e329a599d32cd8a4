import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { BarInForce } from '../falsehood/bar-in-force.ts'
import type { FalsehoodOutcome } from '../falsehood/consequence.ts'
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
      /** For `barred`. */
      readonly bar?: BarInForce
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

/** 不予受理 (no licence needed, another organ is competent, no new application allowed yet); 作废, a mistaken entry; 转报. */
export const CHOSEN_ENDS = ['notNeeded', 'notCompetent', 'barred', 'voided', 'forwarded'] as const

/** Chosen by a supervisor. */
export type ChosenEnd = (typeof CHOSEN_ENDS)[number]

/** After a falsehood: 不予受理, 不予许可, 撤销许可. */
export type OtherEnd = ChosenEnd | FalsehoodOutcome
