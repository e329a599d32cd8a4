import type { LocalDate } from '../calendar/local-date.ts'
import type { Deadline } from '../calendar/working-days.ts'
import type { Item, Party } from '../catalogue/model/item.ts'
import type { CreditAnswer } from './credit-answer.ts'
import type { CaseEvent, CloseResult, PromisedMaterial } from './events.ts'
import type { Gate } from './gates/gate.ts'
import type { CaseId } from './ids.ts'

export type CaseStatus =
  /** 登记中: being put together at the counter. */
  | 'draft'
  /** 待主管决定. */
  | 'awaitingPerson'
  /** 已一次性告知: not accepted; the citizen comes back with everything. */
  | 'noticed'
  /** 已受理, with or without documents owed: that is a property of `owed`, not a status. */
  | 'accepted'
  | 'handedOver'
  | 'closed'
  | 'withdrawn'

export type PartyFacts = Omit<Extract<CaseEvent, { type: 'PartyIdentified' }>, 'type' | 'party'>

export type PreparedPromise = Omit<Extract<CaseEvent, { type: 'PromisePrepared' }>, 'type' | 'caseNumber'>

/** 欠件, where it stands. Overdue is not a state: it follows from the date. */
export interface OwedMaterial extends PromisedMaterial {
  readonly status: 'owed' | 'supplied' | 'discharged' | 'void'
  readonly suppliedOn?: LocalDate
  readonly dischargedOn?: LocalDate
  /** Why the last supply was not good enough; the citizen was told. */
  readonly rejection?: string
}

export interface CaseState {
  readonly caseId: CaseId
  /** Number of events folded so far. */
  readonly version: number
  readonly status: CaseStatus
  readonly item: Item
  /** 情形; undefined where the item has none, or none was chosen. */
  readonly situation: string | undefined
  readonly station: string
  readonly window: string
  readonly parties: Partial<Record<Party, PartyFacts>>
  readonly credit: Partial<Record<Party, CreditAnswer>>
  /** Undefined until the materials were checked. */
  readonly missing: readonly string[] | undefined
  readonly personDecision:
    | { readonly allowed: boolean; readonly gates: readonly Gate[]; readonly reason: string }
    | undefined
  /** What a clerk asked a supervisor; set while the case waits for the answer. */
  readonly question: { readonly reason: string; readonly by: string; readonly gates: readonly Gate[] } | undefined
  readonly promise: (PreparedPromise & { readonly signed: boolean }) | undefined
  /** How many promises were made out, those that no longer hold included. */
  readonly promisesPrepared: number
  readonly caseNumber: string | undefined
  /** 一次性告知, the last one, with the gates as they stood. */
  readonly notice:
    | {
        readonly on: LocalDate
        readonly by: string
        readonly missing: readonly string[]
        readonly gates: readonly Gate[]
      }
    | undefined
  readonly acceptance:
    | { readonly mode: 'full' | 'owing'; readonly on: LocalDate; readonly promisedFinish: Deadline }
    | undefined
  readonly owed: readonly OwedMaterial[]
  readonly handover: { readonly on: LocalDate } | undefined
  readonly closing: { readonly on: LocalDate; readonly result: CloseResult; readonly reason: string } | undefined
  readonly withdrawal: { readonly on: LocalDate; readonly reason: string } | undefined
}

/** Documents that are not discharged yet: while there is one, the result stays locked. */
export function outstanding(state: CaseState): readonly OwedMaterial[] {
  return state.owed.filter(owed => owed.status === 'owed' || owed.status === 'supplied')
}

/** True when the day promised for it has passed and the citizen has not brought it. Supply counts on arrival. */
export function isOverdue(owed: OwedMaterial, today: LocalDate): boolean {
  return owed.status === 'owed' && owed.due.kind === 'date' && owed.due.date < today
}
