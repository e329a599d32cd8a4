import type { LocalDate } from '../../base/local-date.ts'
import type { DischargeMeans } from '../../catalogue/model/item.ts'
import type { OwedId } from '../model/ids.ts'
import type { ByParty, Present } from '../model/presence.ts'
import type { SuppliedBy, SupplyMethod } from './events.ts'

export type OwingCommand =
  | {
      readonly type: 'supply'
      readonly owedId: OwedId
      readonly method: SupplyMethod
      /** Absent: whoever's card was read last, where it is said who that is. */
      readonly by?: SuppliedBy
      readonly present?: Present
      /** Absent: today. Post may have come on a day on which nobody entered it. */
      readonly arrivedOn?: LocalDate
    }
  | { readonly type: 'acceptSupply'; readonly owedId: OwedId }
  | { readonly type: 'rejectSupply'; readonly owedId: OwedId; readonly reason: string }
  | {
      readonly type: 'discharge'
      readonly owedId: OwedId
      readonly means: Exclude<DischargeMeans, 'paper'>
      readonly reference: string
    }
  /** 核查不实: what was promised is not so. */
  | { readonly type: 'findFalse'; readonly owedId: OwedId; readonly reason: string }
  /** 整改承诺, for everything that is late. */
  | (ByParty & { readonly type: 'promiseCure' })
  /** What a new day brings by itself: lateness, the end of grace or cure. Running it twice changes nothing. */
  | { readonly type: 'passDay' }
