import type { LocalDate } from '../../base/local-date.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { BarInForce } from '../falsehood/bar-in-force.ts'
import type { MeasureInForce } from './measure.ts'
import type { Rules } from './rules.ts'

export interface Operator {
  readonly id: string
  readonly name: string
  /** A kiosk only looks; an administrator keeps settings. Examiners (审查) and approvers (审核、决定) are the department's. */
  readonly role: 'clerk' | 'examiner' | 'approver' | 'supervisor' | 'admin' | 'kiosk'
  /** Of an examiner or approver: Chinese names, as in the catalogue. */
  readonly departments?: readonly string[] | 'all'
}

export interface OpenDeferrals {
  readonly owed: number
  /** 逾期未补, after grace or cure. */
  readonly overdue: number
  readonly inGrace: number
}

/** A subject's record in other cases of this hall: in its own matters, and where it promised for others. */
export interface Standing extends OpenDeferrals {
  /** In matters of others that the subject handles as their agent. */
  readonly asAgent: OpenDeferrals
  /** In matters of others, as guardian or legal representative. Only earlier releases counted it. */
  readonly represented: OpenDeferrals
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

/** How earlier releases judged. */
export interface AsThen {
  /** A name that did not match failed the gate. */
  readonly mismatchFailed?: true
  /** Credit was asked when a case was opened; without an answer it was unknown. */
  readonly unaskedUnknown?: true
  /** Lists of the item's parties alone. */
  readonly listsByItem?: true
  /** What an agent handled for others counted as the agent's own. */
  readonly agentsAlike?: true
  /** Nobody looked whether a 法定代表人 or guardian is one; under 14 only the word 监护人 was taken. */
  readonly authorityUnchecked?: true
  /** What the office obtains (免提交) was missing, and had to be promised. */
  readonly sharedAsked?: true
  /** No privacy notice was recorded: the rules named a version, and that counted as told. */
  readonly toldByRule?: string
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
  /** Against the applicant, closing deferral of the item today. Absent: none. */
  readonly measures?: readonly MeasureInForce[]
  /** 不得再次申请: of the applicant for the item, from other cases, in force on any day since the application was received. */
  readonly bars: readonly BarInForce[]
  /** Only when replaying. */
  readonly asThen?: AsThen
  readonly nextCaseNumber: string
}

/** For commands that read no other case. */
export type OwnFacts = Omit<Facts, 'standing' | 'duplicates' | 'heldBefore' | 'measures' | 'bars'>
