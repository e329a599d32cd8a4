import type { LocalDate } from '../../base/local-date.ts'
import type { ByParty } from '../model/presence.ts'
import type { DeliveryMethod } from './events.ts'

export interface Finding {
  readonly materialIds: readonly string[]
  readonly facts: string
  /** A person, an office, the organ said to have issued it. */
  readonly foundBy: string
  readonly foundOn: LocalDate
}

export type FalsehoodCommand =
  | (Finding & { readonly type: 'findFalsehood' })
  | { readonly type: 'deliverPriorNotice'; readonly deliveredOn: LocalDate; readonly method: DeliveryMethod }
  | (ByParty & {
      readonly type: 'hearDefence'
      readonly kind: 'statement' | 'waiver'
      readonly said: string
      readonly weighed: string
    })
  | { readonly type: 'decideFalsehood'; readonly proven: boolean; readonly reason: string }
