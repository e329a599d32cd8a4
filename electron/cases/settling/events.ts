import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'

/** The calendar has changed: a date is settled, on the same day or later. */
export type SettlingEvent =
  | { readonly type: 'DeadlineSettled'; readonly owedId: OwedId; readonly before: LocalDate; readonly due: Due }
  /** The calendar has changed: 承诺办结日 is settled, on the same day or later. */
  | { readonly type: 'PromisedFinishSettled'; readonly before: LocalDate; readonly finish: Deadline }
  /** The calendar has changed: the end of a period that somebody was told is settled, on the same day or later. */
  | { readonly type: 'PeriodSettled'; readonly of: ToldPeriod; readonly before: LocalDate; readonly until: Deadline }

/** A period beside that of the promise whose end somebody was told: 宽限, 整改, 领取, 告知后返回, 收件暂存. */
export type ToldPeriod =
  | { readonly kind: 'grace'; readonly owedId: OwedId }
  /** One cure covers several documents, until the same day. */
  | { readonly kind: 'cure'; readonly number: string }
  | { readonly kind: 'collect' }
  | { readonly kind: 'return' }
  | { readonly kind: 'held' }
