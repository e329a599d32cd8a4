import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'
import type { ToldPeriod } from './events.ts'

export type SettlingCommand =
  | { readonly type: 'settleDeadline'; readonly owedId: OwedId; readonly before: LocalDate; readonly due: Due }
  | { readonly type: 'settleFinish'; readonly before: LocalDate; readonly finish: Deadline }
  | { readonly type: 'settlePeriod'; readonly of: ToldPeriod; readonly before: LocalDate; readonly until: Deadline }
