import type { LocalDate } from '../../base/local-date.ts'
import type { DeliveryMethod } from '../model/delivery.ts'
import type { ByParty } from '../model/presence.ts'
import type { Finding } from './events.ts'

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
