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
      /** Absent: the person whose card was read last, if known. */
      readonly by?: SuppliedBy
      readonly present?: Present
      readonly arrivedOn?: LocalDate
      /** Postmark, entry in a register: needed where the arrival strikes a breach. */
      readonly proof?: string
    }
  | { readonly type: 'acceptSupply'; readonly owedId: OwedId }
  | { readonly type: 'rejectSupply'; readonly owedId: OwedId; readonly reason: string }
  | {
      readonly type: 'discharge'
      readonly owedId: OwedId
      readonly means: Exclude<DischargeMeans, 'paper'>
      readonly reference: string
    }
  | { readonly type: 'findFalse'; readonly owedId: OwedId; readonly reason: string }
  | (ByParty & { readonly type: 'promiseCure' })
  /** Lateness, ends of grace and cure. Twice on a day changes nothing. */
  | { readonly type: 'passDay' }
