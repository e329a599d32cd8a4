import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Item, Party } from '../../catalogue/model/item.ts'
import type { AcceptingEvent } from '../accepting/events.ts'
import type { ApprovalEvent, PendingRequest } from '../approval/events.ts'
import type { ArchivingEvent } from '../archiving/events.ts'
import type { CertificateEvent } from '../certificate/events.ts'
import type { CheckingEvent } from '../checking/events.ts'
import type { CourseEvent, StopCause } from '../course/events.ts'
import type { HeldPaper, ReturnedPaper } from '../custody/held-paper.ts'
import type { DepartmentEvent } from '../department/events.ts'
import type { CaseDocument } from '../documents/case-document.ts'
import type { EndingEvent } from '../ending/events.ts'
import type { FalsehoodEvent } from '../falsehood/events.ts'
import type { Gate } from '../gates/gate.ts'
import type { HandoverEvent } from '../handover/events.ts'
import type { IntakeEvent, Receipt } from '../intake/events.ts'
import type { MistakenEntry } from '../mistaken/mistaken-entry.ts'
import type { OwingEvent, SuppliedBy, SupplyMethod } from '../owing/events.ts'
import type { SupervisionEvent } from '../supervision/events.ts'
import type { TrustEvent } from '../trust/events.ts'
import type { AuthorityProof } from './authority-proof.ts'
import type { CreditAnswer, SourceAnswer } from './credit-answer.ts'
import type { FormDefect } from './form-defect.ts'
import type { CaseId, SubjectId } from './ids.ts'
import type { LapsePolicy } from './lapse-policy.ts'
import { isOwedByCitizen, locksHandover, type PromisedMaterial } from './promised-material.ts'

export type CaseStatus =
  | 'draft'
  | 'awaitingPerson'
  | 'noticed'
  /** 容缺收件: core material missing, not accepted. */
  | 'held'
  /** 已受理; what is still owed is in `owed`. */
  | 'accepted'
  | 'handedOver'
  | 'closed'
  | 'withdrawn'
  /** 已取消登记: no application was made. */
  | 'discarded'

type EventData<Event extends { type: string }, Type extends Event['type'], Without extends string = never> = Omit<
  Extract<Event, { type: Type }>,
  'type' | Without
>

type StateEvent =
  | AcceptingEvent
  | ApprovalEvent
  | ArchivingEvent
  | CertificateEvent
  | CheckingEvent
  | CourseEvent
  | DepartmentEvent
  | EndingEvent
  | FalsehoodEvent
  | HandoverEvent
  | IntakeEvent
  | OwingEvent
  | SupervisionEvent
  | TrustEvent

export type IdentifiedParty = EventData<StateEvent, 'PartyIdentified', 'party'>

/** `subjectId`: who was told. */
export type ShownNotice = EventData<StateEvent, 'PrivacyNoticeShown'> & { readonly subjectId: SubjectId }

export type PreparedPromise = EventData<StateEvent, 'PromisePrepared', 'caseNumber'>

/** 欠件 as it is now. */
export interface OwedMaterial extends PromisedMaterial {
  /** `supplied`: waits for the check. `lapsed`: never came; a supervisor decides. `void`: the case ended without it. */
  readonly status: 'owed' | 'supplied' | 'discharged' | 'waived' | 'lapsed' | 'void'
  readonly suppliedOn?: LocalDate
  readonly supply?: {
    readonly method: SupplyMethod
    readonly by?: SuppliedBy
    /** If not entered on the day of arrival. */
    readonly enteredOn?: LocalDate
    readonly checkBy?: Deadline
    readonly days?: number
  }
  readonly dischargedOn?: LocalDate
  readonly discharge?: Pick<Extract<StateEvent, { type: 'MaterialDischarged' }>, 'means' | 'reference' | 'days'>
  /** The last check of a 告知承诺. */
  readonly check?: EventData<StateEvent, 'PromiseChecked', 'owedId'>
  readonly waiver?: Pick<Extract<StateEvent, { type: 'MaterialWaived' }>, 'on' | 'reason' | 'approvedBy'>
  readonly rejection?: string
  /** Promised before any extension. */
  readonly ownDate?: LocalDate
  /** When it became the citizen's turn again: rejected, or an extension was answered. */
  readonly turnOn?: LocalDate
  readonly promisedOn: LocalDate
  /** Whose credit counted when it was promised. */
  readonly subjects: readonly SubjectId[]
  readonly rejections: number
  /** 延期次数, without force majeure. */
  readonly extensions: number
  readonly extension?: Pick<Extract<StateEvent, { type: 'DeadlineExtended' }>, 'on' | 'reason' | 'approvedBy'>
  readonly lateness?: EventData<StateEvent, 'OverdueNoted', 'owedId'>
  readonly cure?: EventData<StateEvent, 'CurePromised', 'owedIds'>
  readonly lapse?: EventData<StateEvent, 'ObligationLapsed', 'owedId'>
  /** 已提醒次数, 最近提醒; only reminders that reached the citizen. */
  readonly reminded?: { readonly times: number; readonly last: LocalDate }
}

export type Correction = {
  readonly on: LocalDate
  readonly reason: string
  readonly undone: readonly MistakenEntry[]
}

export interface Breach extends EventData<StateEvent, 'BreachRecorded'> {
  readonly repairedOn?: LocalDate
  /** An objection was upheld, the material had arrived in time, or a wrong clock made it: it never counted. */
  readonly struckOn?: LocalDate
  /** Of a material that had arrived in time. */
  readonly arrivedOn?: LocalDate
  readonly mistaken?: true
}

export interface Objection extends EventData<StateEvent, 'ObjectionRaised'> {
  readonly decided?: { readonly on: LocalDate; readonly by: string; readonly upheld: boolean; readonly reason: string }
}

export interface MadeCertificate extends EventData<StateEvent, 'CertificateMade'> {
  readonly corrected?: EventData<StateEvent, 'CertificateCorrected', 'certificate'>
}

/** A finding, what was told and heard of it, and what came of it. */
export interface Falsehood extends EventData<StateEvent, 'FalsehoodFound', 'caseNumber'> {
  /** Day of the first finding that it takes along. */
  readonly since: LocalDate
  /** Operators who recorded it and what it takes along. */
  readonly finders: readonly string[]
  readonly delivered?: EventData<StateEvent, 'PriorNoticeDelivered'>
  readonly defence?: EventData<StateEvent, 'DefenceHeard'>
  readonly decided?: EventData<StateEvent, 'FalsehoodDecided'>
  readonly dropped?: EventData<StateEvent, 'FalsehoodDropped', 'tellBy'>
}

/** The last time that the file was archived; `opened`: it goes on since. */
export interface Archive extends EventData<StateEvent, 'Archived'> {
  readonly opened?: EventData<StateEvent, 'ArchiveOpened'>
}

export interface Supervision extends EventData<StateEvent, 'SupervisionIssued'> {
  readonly answered?: EventData<StateEvent, 'SupervisionAnswered', 'number'>
}

export interface Clock {
  /** 承诺办结日; undefined until the time begins. */
  readonly finish: Deadline | undefined
  /** Working days count from the day after; undefined like `finish`. */
  readonly from: LocalDate | undefined
  readonly stoppedOn: LocalDate | undefined
  readonly stops: readonly {
    readonly cause: StopCause
    readonly on: LocalDate
    readonly until: Deadline
    readonly reason: string
    readonly said?: Bilingual
    /** Last day that counted, if not `on`. */
    readonly from?: LocalDate
  }[]
  /** When the time last went on after a stop, and the last day that had counted before it. */
  readonly resumedOn?: LocalDate
  readonly stoppedBefore?: LocalDate
  /** 法定办结期限, known once the office has waited: no rule of a hall stops it. */
  readonly statutory?: Deadline
  /** Special procedures alone stop it. */
  readonly lawStoppedOn?: LocalDate
  /** 延长审批: working days so far. */
  readonly extendedDays: number
}

/** In the department (承办部门), after acceptance. */
export interface DepartmentStage {
  readonly takeUpBy?: Deadline | undefined
  /** Id of the operator. */
  readonly examiner?: string
  /** Waits for the second person. */
  readonly opinion?: EventData<StateEvent, 'OpinionGiven'> | undefined
  /** 退回重审, the last one. */
  readonly returned?: EventData<StateEvent, 'OpinionReturned'> | undefined
  readonly atWindow?: EventData<StateEvent, 'ReturnedToWindow'> | undefined
  readonly answered?: EventData<StateEvent, 'WindowAnswered'> | undefined
}

export interface CaseState {
  readonly caseId: CaseId
  /** Number of events. */
  readonly version: number
  /** Version of the last event that changed the case; documents, reminders and orders do not. */
  readonly changedAt: number
  readonly status: CaseStatus
  readonly item: Item
  readonly situation: string | undefined
  readonly station: string
  readonly window: string
  /** Day of the application; undefined in the first release. */
  readonly openedOn: LocalDate | undefined
  /** Since when something of what is asked has been there; earlier releases did not record the day. */
  readonly received: Receipt | 'unrecorded' | undefined
  /** When the applicant first heard what is missing or that the case is accepted. */
  readonly toldOn: LocalDate | undefined
  readonly owner: { readonly window: string; readonly operator: string | undefined }
  readonly parties: Partial<Record<Party, IdentifiedParty>>
  readonly noticesShown: readonly ShownNotice[]
  readonly credit: Partial<Record<Party, CreditAnswer>>
  /** Of every source, the first of which is in `credit`. */
  readonly answers: Partial<Record<Party, readonly SourceAnswer[]>>
  /** Of this handler for this applicant. */
  readonly authorityCheck?: { readonly seen: AuthorityProof; readonly on: LocalDate } | undefined
  /** Undefined: not checked yet. */
  readonly missing: readonly string[] | undefined
  /** Of materials in `missing`. */
  readonly defects: readonly FormDefect[]
  readonly personDecision:
    | { readonly allowed: boolean; readonly gates: readonly Gate[]; readonly reason: string }
    | undefined
  readonly question: EventData<StateEvent, 'PersonAsked'> | undefined
  readonly promise: (PreparedPromise & { readonly signed: boolean }) | undefined
  /** Invalid ones included. */
  readonly promisesPrepared: number
  readonly caseNumber: string | undefined
  readonly notice:
    | ({ readonly on: LocalDate } & Omit<EventData<StateEvent, 'OneTimeNoticeGiven'>, 'caseNumber' | 'givenOn'>)
    | undefined
  readonly held: EventData<StateEvent, 'PapersHeld', 'caseNumber'> | undefined
  /** 收件暂存期, the last one; undefined after acceptance. */
  readonly holding: { readonly since: LocalDate; readonly until: Deadline; readonly period: number } | undefined
  readonly acceptance:
    | {
        readonly mode: 'full' | 'owing'
        /** Recorded then. */
        readonly on: LocalDate
        readonly promisedFinish: Deadline | undefined
        /** 视为受理 since. */
        readonly deemedOn: LocalDate | undefined
        /** What silence cut short; back once a wrong clock is put right. */
        readonly instead?: Pick<CaseState, 'promise' | 'question'>
      }
    | undefined
  readonly clock: Clock | undefined
  readonly lapse: LapsePolicy | undefined
  readonly owed: readonly OwedMaterial[]
  readonly curesPromised: number
  readonly requests: readonly PendingRequest[]
  readonly department: DepartmentStage
  readonly result: EventData<StateEvent, 'ResultDecided'> | undefined
  readonly ready: EventData<StateEvent, 'ResultReady'> | undefined
  /** 证照 as it is recorded now. Absent: not made. */
  readonly certificate?: MadeCertificate
  readonly handover: EventData<StateEvent, 'HandedOver'> | undefined
  readonly closing: EventData<StateEvent, 'Closed', 'caseNumber'> | undefined
  readonly withdrawal: EventData<StateEvent, 'Withdrawn'> | undefined
  readonly discarded: EventData<StateEvent, 'DraftDiscarded'> | undefined
  readonly promiseWithdrawal: EventData<StateEvent, 'PromiseWithdrawn'> | undefined
  readonly breaches: readonly Breach[]
  /** The last finding, with what it takes along. */
  readonly falsehood: Falsehood | undefined
  readonly objections: readonly Objection[]
  /** What lies with the hall, and what went back; see custody/papers.ts. */
  readonly papers: readonly HeldPaper[]
  readonly papersReturned: readonly ReturnedPaper[]
  readonly documents: readonly CaseDocument[]
  readonly supervisions: readonly Supervision[]
  readonly mistakes: readonly Correction[]
  readonly archive?: Archive
}

export function unsettled(state: CaseState): readonly OwedMaterial[] {
  return state.owed.filter(({ status }) => status === 'owed' || status === 'supplied' || status === 'lapsed')
}

export function outstanding(state: CaseState): readonly OwedMaterial[] {
  return unsettled(state).filter(owed => locksHandover(owed) || (!state.handover && hasFailed(owed)))
}

/** What is missing before the result may be given out: from the citizen, to be checked, or from the office. */
export function lockOf(owed: OwedMaterial, state: CaseState): 'owed' | 'supplied' | 'office' | undefined {
  if (!outstanding(state).includes(owed)) return undefined
  if (owed.status === 'supplied') return 'supplied'
  return isOwedByCitizen(owed) ? 'owed' : 'office'
}

/** 告知承诺 whose check failed: nothing is handed over on it. */
function hasFailed({ mode, status, check }: OwedMaterial): boolean {
  return mode === 'promise' && (status === 'lapsed' || check?.outcome === 'correct')
}

/** The promised date, or the end of collection. */
export function dueOn(
  owed: Pick<OwedMaterial, 'due' | 'unpromised'>,
  state: Pick<CaseState, 'ready'>,
): Deadline | undefined {
  if (owed.unpromised) return undefined
  return owed.due.kind === 'date' ? owed.due : state.ready?.collectBy
}

export function hasEnded({ status }: Pick<CaseState, 'status'>): boolean {
  return status === 'closed' || status === 'withdrawn' || status === 'discarded'
}

export function isVoided({ closing }: Pick<CaseState, 'closing'>): boolean {
  return closing?.outcome === 'voided'
}

/** A material that arrived in time and is good used no cure. */
export function usedCure(
  { status, lateness, lapse, cure }: OwedMaterial,
  state: Pick<CaseState, 'closing'>,
): OwedMaterial['cure'] {
  const none = isVoided(state) || (status === 'discharged' && !lateness && !lapse)
  return none ? undefined : cure
}

/** 自补齐之日起算, and not begun yet. */
export function awaitsCompletion({ clock }: Pick<CaseState, 'clock'>): boolean {
  return clock !== undefined && clock.finish === undefined
}

/** The time waits only for dated materials of the citizen, never for the office's own checks. */
export function keepsClock({ due, ...owed }: Pick<OwedMaterial, 'due' | 'mode' | 'dischargedBy'>): boolean {
  return due.kind === 'date' && isOwedByCitizen(owed)
}

/** 补交挂起 */
export function isSuspended(state: Pick<CaseState, 'clock'>): boolean {
  return state.clock?.stops.some(({ cause }) => cause === 'suspension') ?? false
}
