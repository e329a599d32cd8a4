import type { LocalDate } from '../../base/local-date.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { Rules } from './rules.ts'

/** Who acts. */
export interface Operator {
  readonly id: string
  readonly name: string
  /** A kiosk looks and never acts on a case: a person does that. An administrator looks after what cases rest on. */
  readonly role: 'clerk' | 'supervisor' | 'admin' | 'kiosk'
}

/** A subject's record at this hall, in other cases. */
export interface Standing {
  readonly owed: number
  /** 逾期未补: date and grace, or cure, have passed. */
  readonly overdue: number
  /** 逾期宽限: the date has passed, grace runs. */
  readonly inGrace: number
  /** First cures used within the window of the rules. */
  readonly curesUsed: number
  /** Those that have not run out yet. */
  readonly breaches: readonly StandingBreach[]
}

export interface StandingBreach {
  readonly breachId: string
  readonly kind: 'late' | 'false'
  readonly on: LocalDate
  /** The last day on which it counts. */
  readonly until: LocalDate
  /** An objection is open. */
  readonly disputed: boolean
  readonly repaired: boolean
}

/** Everything that a decision needs and the case does not hold. `decide` reads no clock and no store. */
export interface Facts {
  /** ISO 8601 instant. */
  readonly now: string
  /** The day of `now` in the hall. */
  readonly today: LocalDate
  readonly operator: Operator
  readonly calendar: WorkingDays
  readonly rules: Rules
  readonly standing: Partial<Record<Party, Standing>>
  /** Numbers (or ids, where there is none yet) of other live applications of the applicant for the same item. */
  readonly duplicates: readonly string[]
  /** 收件暂存 periods that the applicant has had for the item in other cases, none of which was accepted, within the rules' window. */
  readonly heldBefore: number
  /** Only to decide again what was decided when a name that does not match was a failed gate. */
  readonly mismatchFailed?: true
  /** 办件编号 that the case gets if this command gives it one. */
  readonly nextCaseNumber: string
}
