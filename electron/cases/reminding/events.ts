import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { OwedId } from '../model/ids.ts'

export type Reach = 'sms' | 'phone' | 'none'

/** 联系方式. Personal data under the subject's key. */
export interface Contact {
  /** In the form of subjects/phone.ts. */
  readonly phone?: string
  readonly reach: Reach
}

/** Working days around the date, `ready` with the result, or on request. */
export type ReminderKind = `T-${number}` | 'T0' | `T+${number}` | 'ready' | 'manual'

export type ReminderChannel = 'sms' | 'phone' | 'none'

/** `sent`: taken by the gateway. `failed`: to be called instead. `cancelled`: no longer needed. `notWanted`: opted out. */
export type ReminderResult =
  | 'made'
  | 'sent'
  | 'failed'
  | 'cancelled'
  | 'notWanted'
  | 'reached'
  | 'notReached'
  | 'wrongNumber'

/** 催办, one step. Neither number nor text: the version gives the text. */
export interface ReminderStep {
  /** Shared by all steps and attempts of one reminder. */
  readonly reminder: string
  readonly kind: ReminderKind
  readonly date?: LocalDate
  readonly channel: ReminderChannel
  readonly to: Party
  readonly result: ReminderResult
  readonly about: readonly OwedId[]
  readonly textVersion: string
  /** Error code of a failure. */
  readonly code?: string
  /** What was said on the phone; kept under the person's key. */
  readonly note?: string
}

export type RemindingEvent =
  | {
      readonly type: 'ContactRecorded'
      readonly party: Party
      readonly contact: Contact
      readonly present?: Party
    }
  | ({ readonly type: 'Reminded'; readonly on: LocalDate } & ReminderStep)

export function hasReached(result: ReminderResult): boolean {
  return result === 'sent' || result === 'reached'
}
