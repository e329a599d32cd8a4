import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'

/** After a calendar change, on the same day or later. */
export type SettlingEvent =
  | { readonly type: 'DeadlineSettled'; readonly owedId: OwedId; readonly before: LocalDate; readonly due: Due }
  | { readonly type: 'PromisedFinishSettled'; readonly before: LocalDate; readonly finish: Deadline }
  | { readonly type: 'PeriodSettled'; readonly of: ToldPeriod; readonly before: LocalDate; readonly until: Deadline }

/** 宽限, 整改, 领取, 告知后返回, 收件暂存. */
export type ToldPeriod =
  | { readonly kind: 'grace'; readonly owedId: OwedId }
  /** One cure covers several materials. */
  | { readonly kind: 'cure'; readonly number: string }
  | { readonly kind: 'collect' }
  | { readonly kind: 'return' }
  | { readonly kind: 'held' }
