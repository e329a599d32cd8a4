import type { LocalDate } from '../../base/local-date.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { Rules } from './rules.ts'

export interface Operator {
  readonly id: string
  readonly name: string
  /** A kiosk only looks; an administrator keeps settings. */
  readonly role: 'clerk' | 'supervisor' | 'admin' | 'kiosk'
}

/** A subject's record in other cases of this hall. */
export interface Standing {
  readonly owed: number
  /** 逾期未补, after grace or cure. */
  readonly overdue: number
  readonly inGrace: number
  /** Within the rules' window. */
  readonly curesUsed: number
  readonly breaches: readonly StandingBreach[]
}

export interface StandingBreach {
  readonly breachId: string
  readonly kind: 'late' | 'false'
  readonly on: LocalDate
  /** Last day on which it counts. */
  readonly until: LocalDate
  readonly disputed: boolean
  readonly repaired: boolean
}

/** How earlier releases judged; no rule says so, the recorded gates tell. */
export interface AsThen {
  /** A name that did not match failed the gate. */
  readonly mismatchFailed?: true
  /** Credit was asked when a case was opened; without an answer it was unknown. */
  readonly unaskedUnknown?: true
}

/** What a decision needs beside the case: `decide` reads no clock and no store. */
export interface Facts {
  readonly now: string
  /** In the hall's time zone. */
  readonly today: LocalDate
  readonly operator: Operator
  readonly calendar: WorkingDays
  readonly rules: Rules
  readonly standing: Partial<Record<Party, Standing>>
  /** Numbers, or else ids, of live cases of the applicant for the item. */
  readonly duplicates: readonly string[]
  /** 收件暂存 periods of the applicant for the item in other cases that were not accepted, within the rules' window. */
  readonly heldBefore: number
  /** Only when replaying. */
  readonly asThen?: AsThen
  readonly nextCaseNumber: string
}

/** For commands that read no other case. */
export type OwnFacts = Omit<Facts, 'standing' | 'duplicates' | 'heldBefore'>
