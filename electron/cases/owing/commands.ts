import type { LocalDate } from '../../base/local-date.ts'
import type { DischargeMeans } from '../../catalogue/model/item.ts'
import type { Deciders } from '../model/decider.ts'
import type { OwedId } from '../model/ids.ts'
import type { ByParty, Present } from '../model/presence.ts'
import { VERIFYING } from '../model/statuses.ts'
import type { SuppliedBy, SupplyMethod } from './events.ts'
import { passDay, promiseCure } from './lateness.ts'
import { acceptSupply, discharge, findFalse, rejectSupply, supply } from './supplying.ts'

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

export const OWING: Deciders<OwingCommand> = {
  supply: { in: VERIFYING, decide: supply },
  acceptSupply: { in: VERIFYING, decide: acceptSupply },
  rejectSupply: { in: VERIFYING, decide: rejectSupply },
  discharge: { in: VERIFYING, decide: discharge },
  findFalse: { in: VERIFYING, decide: findFalse },
  promiseCure: { in: ['accepted'], decide: promiseCure },
  passDay: { in: ['accepted'], decide: (_, state, facts) => passDay(state, facts) },
}
