import type { Party } from '../../catalogue/model/item.ts'
import type { Authority, HandoverMethod, StandsThere } from './handover.ts'

/** 出件送达. `granting`: 即办件, decided in the same step. `reason`: no valid card was read. `authority`: the person is no party. */
export type HandoverCommand = { readonly type: 'handOver'; readonly granting?: true } & (
  | {
      readonly method: 'counter'
      readonly standsThere: StandsThere
      readonly reason?: string
      readonly authority?: Authority
    }
  | { readonly method: Exclude<HandoverMethod, 'counter'>; readonly takenBy: Party }
)
