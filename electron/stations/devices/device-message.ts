import type { Card } from '../../../drivers/card/card.ts'
import type { ReaderCode } from '../../../drivers/error.ts'
import type { RecoveryCounters } from '../../../drivers/reader/recovery.ts'
import type { SamCounters } from '../../../drivers/sam/counters.ts'

/** A reader's fault as plain data, to cross from one process to another. */
export interface DeviceFault {
  readonly code: ReaderCode
  readonly detail?: string
}

/** A card without its photo: nothing here can decode it, and what is not needed is not kept. */
export type DeviceCard = WithoutPhoto<Card>

type WithoutPhoto<Any> = Any extends Card ? Omit<Any, 'photo'> : never

/** Reader and card as they are, plain data. */
export interface DeviceSnapshot {
  /** Rises with every change. */
  readonly sequence: number
  readonly reader:
    | { readonly kind: 'connecting' | 'stopped' }
    | { readonly kind: 'ready'; readonly channel: string; readonly samId: string }
    | { readonly kind: 'unavailable' | 'lost'; readonly fault: DeviceFault }
  readonly card:
    | { readonly kind: 'none' | 'present' }
    /** `placing` counts the cards that were read, so that the same card put down twice is two readings. */
    | { readonly kind: 'read'; readonly placing: number; readonly card: DeviceCard }
    | { readonly kind: 'mustBeLifted'; readonly fault?: DeviceFault }
  /** Set when the card was taken away too early. */
  readonly notice?: DeviceFault
}

/** What happened on the line, for whoever looks for a fault. */
export interface ReaderHealth {
  /** How often each rung of the recovery ladder was taken since the reader was started. */
  readonly recovery: RecoveryCounters
  /** Of the line that is open now. */
  readonly line?: SamCounters
}

/** A card of the simulated reader. */
export interface DemoCard {
  readonly id: string
  readonly label: { readonly zh: string; readonly en: string }
}
