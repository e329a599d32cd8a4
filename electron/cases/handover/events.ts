import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { Collector, HandoverMethod, Identified } from './handover.ts'

export type HandoverEvent = {
  readonly type: 'HandedOver'
  readonly on: LocalDate
  readonly method: HandoverMethod
  /** `other`: a person with an authority. */
  readonly takenBy: Party | 'other'
  readonly identified: Identified
  readonly collector?: Collector
}
