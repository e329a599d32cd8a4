import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { Collector, HandoverMethod, Identified } from './handover.ts'

export type HandoverEvent = {
  readonly type: 'HandedOver'
  readonly on: LocalDate
  readonly method: HandoverMethod
  /** `other`: somebody who showed an authority. */
  readonly takenBy: Party | 'other'
  readonly identified: Identified
  /** Only of `other`. */
  readonly collector?: Collector
}
