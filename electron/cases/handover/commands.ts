import type { Party } from '../../catalogue/model/item.ts'
import type { Authority, HandoverMethod, StandsThere } from './handover.ts'

/**
 * 出件送达. `granting`: 即办件, decided for the applicant and given out in one step. Over the counter it is said who stands
 * there; an authority is for somebody who is no party, a reason for somebody who was not read from a valid card.
 */
export type HandoverCommand = { readonly type: 'handOver'; readonly granting?: true } & (
  | {
      readonly method: 'counter'
      readonly standsThere: StandsThere
      readonly reason?: string
      readonly authority?: Authority
    }
  | { readonly method: Exclude<HandoverMethod, 'counter'>; readonly takenBy: Party }
)
