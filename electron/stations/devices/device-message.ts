import type { Card } from '../../../drivers/card/card.ts'
import type { ReaderCode } from '../../../drivers/error.ts'
import type { RecoveryCounters } from '../../../drivers/reader/recovery.ts'
import type { SamCounters } from '../../../drivers/sam/counters.ts'

export interface DeviceFault {
  readonly code: ReaderCode
  readonly detail?: string
}

/** Photos are not needed, so they are not kept. */
export type DeviceCard = WithoutPhoto<Card>

type WithoutPhoto<Any> = Any extends Card ? Omit<Any, 'photo'> : never

export interface ReaderSnapshotMessage {
  /** Rises with every change. */
  readonly sequence: number
  readonly reader:
    | { readonly kind: 'connecting' | 'stopped' }
    | { readonly kind: 'ready'; readonly channel: string; readonly samId: string }
    | { readonly kind: 'unavailable' | 'lost'; readonly fault: DeviceFault }
  readonly card:
    | { readonly kind: 'none' | 'present' }
    /** Counts readings: the same card put down twice is two readings. */
    | { readonly kind: 'read'; readonly reading: number; readonly card: DeviceCard }
    | { readonly kind: 'mustBeLifted'; readonly fault?: DeviceFault }
  /** The card was taken away too early. */
  readonly notice?: DeviceFault
}

export interface ReaderHealth {
  readonly recovery: RecoveryCounters
  readonly line?: SamCounters
}

export interface DemoCard {
  readonly id: string
  readonly label: { readonly zh: string; readonly en: string }
}
