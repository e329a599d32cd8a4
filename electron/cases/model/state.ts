import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Item, Party } from '../../catalogue/model/item.ts'
import type { AcceptingEvent } from '../accepting/events.ts'
import type { ApprovalEvent, PendingRequest } from '../approval/events.ts'
import type { CourseEvent, StopCause } from '../course/events.ts'
import type { CaseDocument } from '../documents/case-document.ts'
import type { EndingEvent } from '../ending/events.ts'
import type { Gate } from '../gates/gate.ts'
import type { HandoverEvent } from '../handover/events.ts'
import type { IntakeEvent } from '../intake/events.ts'
import type { MistakenEntry } from '../mistaken/mistaken-entry.ts'
import type { OwingEvent, SuppliedBy, SupplyMethod } from '../owing/events.ts'
import type { SupervisionEvent } from '../supervision/events.ts'
import type { TrustEvent } from '../trust/events.ts'
import type { CreditAnswer } from './credit-answer.ts'
import type { CaseId, SubjectId } from './ids.ts'
import type { LapsePolicy } from './lapse-policy.ts'
import { isCitizens, locksHandover, type PromisedMaterial } from './promised-material.ts'

export type CaseStatus =
  /** 登记中: being put together at the counter. */
  | 'draft'
  /** 待主管决定. */
  | 'awaitingPerson'
  /** 已一次性告知: not accepted; the citizen comes back with everything. */
  | 'noticed'
  /** 容缺收件: a core material is missing, the papers are kept; not accepted. */
  | 'held'
  /** 已受理, with or without materials owed: that is a property of `owed`, not a status. */
  | 'accepted'
  | 'handedOver'
  | 'closed'
  | 'withdrawn'
  /** 已取消登记: entered by mistake, or left without a paper. No application was made. */
  | 'discarded'

type EventData<Event extends { type: string }, Type extends Event['type'], Without extends string = never> = Omit<
  Extract<Event, { type: Type }>,
  'type' | Without
>

/** What the state remembers. */
type ToldEvent =
  | AcceptingEvent
  | ApprovalEvent
  | CourseEvent
  | EndingEvent
  | HandoverEvent
  | IntakeEvent
  | OwingEvent
  | SupervisionEvent
  | TrustEvent

export type IdentifiedParty = EventData<ToldEvent, 'PartyIdentified', 'party'>

export type PreparedPromise = EventData<ToldEvent, 'PromisePrepared', 'caseNumber'>

/** 欠件, where it stands. */
export interface OwedMaterial extends PromisedMaterial {
  /**
   * `supplied`: waits to be checked. `discharged`: it is there, or what it shows was found. `waived`: no longer asked for.
   * `lapsed`: it never came; a person decides what follows. `void`: the case has ended without it.
   */
  readonly status: 'owed' | 'supplied' | 'discharged' | 'waived' | 'lapsed' | 'void'
  readonly suppliedOn?: LocalDate
  readonly supply?: {
    readonly method: SupplyMethod
    readonly by?: SuppliedBy
    /** When it was entered on another day than it arrived. */
    readonly enteredOn?: LocalDate
    readonly checkBy?: Deadline
    readonly days?: number
  }
  readonly dischargedOn?: LocalDate
  /** How, when it was not by the paper. */
  readonly discharge?: Pick<Extract<ToldEvent, { type: 'MaterialDischarged' }>, 'means' | 'reference' | 'days'>
  readonly waiver?: Pick<Extract<ToldEvent, { type: 'MaterialWaived' }>, 'on' | 'reason' | 'approvedBy'>
  /** Why the last supply was not good enough; the citizen was told. */
  readonly rejection?: string
  readonly promisedOn: LocalDate
  /** Who promised it: those whose credit counted then. Nobody who takes their place later answers for it. */
  readonly subjects: readonly SubjectId[]
  readonly rejections: number
  /** 延期次数, force majeure not counted. */
  readonly extensions: number
  /** The last one: why, and who approved it. */
  readonly extension?: Pick<Extract<ToldEvent, { type: 'DeadlineExtended' }>, 'on' | 'reason' | 'approvedBy'>
  readonly lateness?: EventData<ToldEvent, 'OverdueNoted', 'owedId'>
  readonly cure?: EventData<ToldEvent, 'CurePromised', 'owedIds'>
  readonly lapse?: EventData<ToldEvent, 'ObligationLapsed', 'owedId'>
  /** 已提醒次数, 最近提醒: how often the citizen was in fact told. */
  readonly reminded?: { readonly times: number; readonly last: LocalDate }
}

/** Entries that a wrong clock made, and when and why that was put right. */
export type Correction = {
  readonly on: LocalDate
  readonly reason: string
  readonly undone: readonly MistakenEntry[]
}

export interface Breach extends EventData<ToldEvent, 'BreachRecorded'> {
  readonly repairedOn?: LocalDate
  /** An objection to it was upheld, or a wrong clock had made it: it never counted. */
  readonly struckOn?: LocalDate
  /** By a wrong clock: it is as if it had never been. */
  readonly mistaken?: true
}

export interface Objection extends EventData<ToldEvent, 'ObjectionRaised'> {
  readonly decided?: { readonly on: LocalDate; readonly by: string; readonly upheld: boolean; readonly reason: string }
}

export interface Supervision extends EventData<ToldEvent, 'SupervisionIssued'> {
  readonly answered?: EventData<ToldEvent, 'SupervisionAnswered', 'number'>
}

/** 承诺办结日, and what keeps it from running. */
export interface Clock {
  /** Undefined while the time is still to begin, with the last document that has a date. */
  readonly finish: Deadline | undefined
  /** The day after which its working days are counted; undefined like `finish`. */
  readonly from: LocalDate | undefined
  /** Since when it has stood still; undefined while it runs. */
  readonly stoppedOn: LocalDate | undefined
  readonly stops: readonly {
    readonly cause: StopCause
    readonly on: LocalDate
    readonly until: Deadline
    readonly reason: string
  }[]
  /** 延长审批: working days added so far. */
  readonly extendedDays: number
}

export interface CaseState {
  readonly caseId: CaseId
  /** Number of events folded so far. */
  readonly version: number
  /** The version of the last event that changed anything: making out a document, a reminder or an order changes nothing. */
  readonly changedAt: number
  readonly status: CaseStatus
  readonly item: Item
  /** 情形; undefined where the item has none, or none was chosen. */
  readonly situation: string | undefined
  readonly station: string
  readonly window: string
  /** The day on which the papers came in; undefined in cases of the first release. */
  readonly openedOn: LocalDate | undefined
  /** The day on which the applicant first heard what is missing, or that the case is accepted. */
  readonly toldOn: LocalDate | undefined
  /** Who looks after it: a window, and one person there once somebody was named. */
  readonly owner: { readonly window: string; readonly operator: string | undefined }
  readonly parties: Partial<Record<Party, IdentifiedParty>>
  readonly credit: Partial<Record<Party, CreditAnswer>>
  /** Undefined until the materials were checked. */
  readonly missing: readonly string[] | undefined
  readonly personDecision:
    | { readonly allowed: boolean; readonly gates: readonly Gate[]; readonly reason: string }
    | undefined
  /** What a clerk asked a supervisor; set while the case waits for the answer. */
  readonly question: EventData<ToldEvent, 'PersonAsked'> | undefined
  readonly promise: (PreparedPromise & { readonly signed: boolean }) | undefined
  /** How many promises were made out, those that no longer hold included. */
  readonly promisesPrepared: number
  readonly caseNumber: string | undefined
  /** 一次性告知, the last one, with the gates as they stood. */
  readonly notice:
    | ({ readonly on: LocalDate } & Omit<EventData<ToldEvent, 'OneTimeNoticeGiven'>, 'caseNumber' | 'givenOn'>)
    | undefined
  readonly held: EventData<ToldEvent, 'PapersHeld', 'caseNumber'> | undefined
  /** 收件暂存期: the last one, also while the case is not held any more; undefined once it was accepted. */
  readonly holding: { readonly since: LocalDate; readonly until: Deadline; readonly period: number } | undefined
  readonly acceptance:
    | { readonly mode: 'full' | 'owing'; readonly on: LocalDate; readonly promisedFinish: Deadline | undefined }
    | undefined
  readonly clock: Clock | undefined
  /** What becomes of the case if something never comes, as the citizen was told. */
  readonly lapse: LapsePolicy | undefined
  readonly owed: readonly OwedMaterial[]
  /** 整改承诺书 made so far. */
  readonly curesPromised: number
  readonly requests: readonly PendingRequest[]
  readonly result: EventData<ToldEvent, 'ResultDecided'> | undefined
  readonly ready: EventData<ToldEvent, 'ResultReady'> | undefined
  readonly handover: EventData<ToldEvent, 'HandedOver'> | undefined
  readonly closing: EventData<ToldEvent, 'Closed', 'caseNumber'> | undefined
  readonly withdrawal: EventData<ToldEvent, 'Withdrawn'> | undefined
  readonly discarded: EventData<ToldEvent, 'DraftDiscarded'> | undefined
  readonly promiseWithdrawal: EventData<ToldEvent, 'PromiseWithdrawn'> | undefined
  readonly breaches: readonly Breach[]
  readonly objections: readonly Objection[]
  /** 文书 that it has led to, the first one first. */
  readonly documents: readonly CaseDocument[]
  /** 督办 orders, answered or not. */
  readonly supervisions: readonly Supervision[]
  /** What a wrong clock did and was put right, the first one first. */
  readonly mistakes: readonly Correction[]
}

/** Documents that are not settled yet, whoever is to act. */
export function unsettled(state: CaseState): readonly OwedMaterial[] {
  return state.owed.filter(({ status }) => status === 'owed' || status === 'supplied' || status === 'lapsed')
}

/** Documents for which the result stays locked. */
export function outstanding(state: CaseState): readonly OwedMaterial[] {
  return unsettled(state).filter(locksHandover)
}

/** The day by which a document is to be there: that of the promise, or the end of collecting the result. */
export function dueOn(owed: Pick<OwedMaterial, 'due'>, state: Pick<CaseState, 'ready'>): Deadline | undefined {
  return owed.due.kind === 'date' ? owed.due : state.ready?.collectBy
}

/** Nothing more is to be done about it, beside what a promise is held against. */
export function hasEnded({ status }: Pick<CaseState, 'status'>): boolean {
  return status === 'closed' || status === 'withdrawn' || status === 'discarded'
}

/** The entry was a mistake: nothing of it is held against anybody. */
export function isVoided({ closing }: Pick<CaseState, 'closing'>): boolean {
  return closing?.outcome === 'voided'
}

/** The first cure that a document has used. What turned out to have arrived by its date, and is good, needed none. */
export function usedCure(
  { status, lateness, lapse, cure }: OwedMaterial,
  state: Pick<CaseState, 'closing'>,
): OwedMaterial['cure'] {
  const none = isVoided(state) || (status === 'discharged' && !lateness && !lapse)
  return none ? undefined : cure
}

/** 自补齐之日起算: whether the time for deciding is still to begin, because documents that have a date are not settled. */
export function awaitsCompletion({ clock }: Pick<CaseState, 'clock'>): boolean {
  return clock !== undefined && clock.finish === undefined
}

/**
 * What the time waits for where it runs from completion: documents that the citizen owes for a date. What the office is to
 * find out never keeps its own time from beginning.
 */
export function keepsClock({ due, ...owed }: Pick<OwedMaterial, 'due' | 'mode' | 'dischargedBy'>): boolean {
  return due.kind === 'date' && isCitizens(owed)
}

/** 补交挂起 lasts while one of these is late: supplied and not checked yet, it may still be no good. */
export function lateDocuments(state: CaseState): readonly OwedMaterial[] {
  return unsettled(state).filter(owed => isCitizens(owed) && owed.lateness)
}

export function isSuspended(state: CaseState): boolean {
  return state.clock?.stops.some(({ cause }) => cause === 'suspension') ?? false
}
