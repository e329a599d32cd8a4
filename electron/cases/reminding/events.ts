import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { OwedId } from '../model/ids.ts'

/** How a person wants to be reminded: by text, by a call only, or not at all. */
export type Reach = 'sms' | 'phone' | 'none'

/** 联系方式. Personal data, kept under the subject's key. */
export interface Contact {
  /** As subjects/phone.ts writes it; absent when none was given. */
  readonly phone?: string
  readonly reach: Reach
}

/** By working days around the date (T-3, T0, T+1), when the result is ready, or because somebody asked for it. */
export type ReminderKind = `T-${number}` | 'T0' | `T+${number}` | 'ready' | 'manual'

export type ReminderChannel = 'sms' | 'phone' | 'none'

/**
 * `sent`: the gateway has taken the text. `failed`: no text went out, a call is to be made. `cancelled`: there was no
 * reason for it any more. `notWanted`: the person has asked not to be reminded. The last three are calls.
 */
export type ReminderResult =
  | 'made'
  | 'sent'
  | 'failed'
  | 'cancelled'
  | 'notWanted'
  | 'reached'
  | 'notReached'
  | 'wrongNumber'

/** 催办, a step of it. No number, and no text that was sent: that follows from the version. */
export interface ReminderStep {
  /** The same for every step of one reminder, and for every attempt at the gateway. */
  readonly reminder: string
  readonly kind: ReminderKind
  /** The date that it is about. Absent in what the first releases wrote. */
  readonly date?: LocalDate
  readonly channel: ReminderChannel
  readonly to: Party
  readonly result: ReminderResult
  /** The documents that it is about. */
  readonly about: readonly OwedId[]
  readonly textVersion: string
  /** Why, when it did not go as it should: a code of errors/codes. */
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

/** The steps by which a person has in fact been told. */
export function hasReached(result: ReminderResult): boolean {
  return result === 'sent' || result === 'reached'
}
