import type { LocalDate } from '../../base/local-date.ts'

/** What a measure may close: a convenience, never the ordinary procedure. */
export const CONVENIENCES = ['booking', 'kiosk', 'deferral'] as const

export type Convenience = (typeof CONVENIENCES)[number]

/** 失信惩戒措施 against a subject, as it binds on a day. */
export interface MeasureInForce {
  readonly measureId: string
  /** As the catalogue of permitted measures (全国失信惩戒措施基础清单) calls it. */
  readonly name: string
  /** A law or State policy that the catalogue names for it. */
  readonly basis: string
  readonly from: LocalDate
  /** Last day. */
  readonly to: LocalDate
  /** The organ that decided on it. */
  readonly decider: string
  readonly appeal: string
}
