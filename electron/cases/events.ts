import type { LocalDate } from '../base/local-date.ts'
import type { Deadline } from '../calendar/working-days.ts'
import type { Item, Party, SubjectKind } from '../catalogue/model/item.ts'
import type { CourseEvent } from './course/events.ts'
import type { OtherEnd } from './ending/other-ends.ts'
import type { Gate } from './gates/gate.ts'
import type { OutcomeRowId } from './gates/outcome.ts'
import type { Collector, HandoverMethod, Identified } from './handover/handover.ts'
import type { DraftEvent } from './intake/events.ts'
import type { MistakenDayUndone } from './mistaken/events.ts'
import type { CloseResult } from './model/close-result.ts'
import type { CreditAnswer } from './model/credit-answer.ts'
import type { SubjectId } from './model/ids.ts'
import type { LapseOutcome, LapsePolicy } from './model/lapse-policy.ts'
import type { NumberKind } from './model/number-kind.ts'
import type { PromisedMaterial } from './model/promised-material.ts'
import type { Relation } from './model/relation.ts'
import type { OwingEvent } from './owing/events.ts'
import type { DocumentHandedOut, DocumentIssued, DrawnSignature } from './papers/events.ts'
import type { Contact, PromptingEvent } from './prompting/events.ts'
import type { SupervisionEvent } from './supervision/events.ts'
import type { TrustEvent } from './trust/events.ts'

/** Personal data of a party; kept under that subject's key. */
export interface PartyPerson extends Partial<Contact> {
  readonly name: string
  /** 公民身份号码 or 统一社会信用代码. */
  readonly number: string
  /** Of a natural person, where the number or the card says it. */
  readonly birthDate?: LocalDate
}

/** What a card that was read says about itself: when it ends (a date or 长期), the reader's module, the driver's warnings. */
export interface CardFacts {
  readonly validTo: string
  readonly samId: string
  readonly warnings: readonly string[]
  /** Absent: a resident's card, as the first release wrote it. */
  readonly cardType?: 'resident' | 'hmt' | 'foreign2017' | 'foreign2023'
}

/** By which rules something was decided. */
export interface DecidedBy {
  readonly ruleVersion: string
  /** Since when that edition is in force; absent: since ever. */
  readonly rulesFrom?: LocalDate
  /** The row of the outcome table; absent in what the first release wrote. */
  readonly row?: OutcomeRowId
}

export type IdentityMethod = 'card' | 'typed'

/**
 * Everything that can happen to a case. Together they are the case; nothing else is kept about it. `present` says whose card
 * was read at the counter when somebody acted as a party; absent, none was.
 */
export type CaseEvent =
  | {
      readonly type: 'CaseOpened'
      readonly item: Item
      /** 情形. */
      readonly situation?: string
      readonly station: string
      readonly window: string
      /** The day on which the papers came in. Absent in cases of the first release. */
      readonly on?: LocalDate
    }
  | {
      readonly type: 'PartyIdentified'
      readonly party: Party
      readonly subjectId: SubjectId
      readonly subjectKind: SubjectKind
      /** Absent in cases of the first release. */
      readonly numberKind?: NumberKind
      readonly method: IdentityMethod
      /** Only when a card was read. */
      readonly card?: CardFacts
      /** Of the handler: what they are to the applicant. */
      readonly relation?: Relation
      readonly person: PartyPerson
    }
  | {
      readonly type: 'CreditAnswered'
      readonly party: Party
      readonly noticeVersion: string
      readonly answer: CreditAnswer
    }
  | { readonly type: 'MaterialsChecked'; readonly missing: readonly string[] }
  | (DecidedBy & { readonly type: 'Decided'; readonly outcome: Outcome; readonly gates: readonly Gate[] })
  | {
      readonly type: 'PersonAsked'
      /** What stood against the case and is asked about, as it stood. */
      readonly gates: readonly Gate[]
      readonly reason: string
      /** Who asked: somebody else must answer. */
      readonly by: string
      readonly answerBy?: Deadline
    }
  | {
      readonly type: 'PersonDecided'
      readonly allowed: boolean
      /** What was asked about: the answer is about that, and about nothing that came since. */
      readonly gates: readonly Gate[]
      readonly reason: string
    }
  /** 承诺书 was made out, with what is missing and when it is due, and the notice was shown. */
  | {
      readonly type: 'PromisePrepared'
      /** 办件编号, which the case gets at the latest now. */
      readonly caseNumber: string
      /** 承诺书编号. */
      readonly number: string
      readonly noticeVersion: string
      readonly promiseVersion: string
      readonly preparedOn: LocalDate
      readonly materials: readonly PromisedMaterial[]
      /** What would happen otherwise, as the citizen was told. Absent in cases of the first release. */
      readonly lapse?: LapsePolicy
    }
  /** The citizen signed the paper with that number; without a drawn signature, on the paper itself. */
  | {
      readonly type: 'PromiseSigned'
      readonly number: string
      readonly signature?: DrawnSignature
      readonly present?: Party
    }
  | (DecidedBy & {
      readonly type: 'Accepted'
      readonly mode: 'full' | 'owing'
      readonly caseNumber: string
      readonly acceptedOn: LocalDate
      /** 视为受理: nobody was told in time what is missing, so that the time runs from the day the papers came in. */
      readonly deemedOn?: LocalDate
      /** 承诺办结日. Absent while the time is still to begin: see `clockFrom`. */
      readonly promisedFinish?: Deadline
      /** The time runs from the day on which what has a date is there. Absent: from acceptance. */
      readonly clockFrom?: 'completion'
      readonly owed: readonly PromisedMaterial[]
      readonly lapse?: LapsePolicy
      readonly gates: readonly Gate[]
    })
  | {
      readonly type: 'OneTimeNoticeGiven'
      readonly caseNumber: string
      readonly givenOn: LocalDate
      /** The operator who gave it. */
      readonly by: string
      readonly missing: readonly string[]
      /** Until when the citizen is expected back. */
      readonly returnBy?: Deadline
      /** As they stood: what did not pass is why the case was not accepted on trust. */
      readonly gates: readonly Gate[]
      /** Absent in what the first release wrote. */
      readonly decidedBy?: DecidedBy
    }
  | {
      readonly type: 'HandedOver'
      readonly on: LocalDate
      readonly method: HandoverMethod
      /** `other`: somebody who showed an authority. */
      readonly takenBy: Party | 'other'
      readonly identified: Identified
      /** Only of `other`. */
      readonly collector?: Collector
    }
  | {
      readonly type: 'Closed'
      readonly on: LocalDate
      readonly result: CloseResult
      readonly reason: string
      /** Absent when the case ended as it should. */
      readonly outcome?: CloseOutcome
      /** 办件编号, where it gets one only to be told how it ended. */
      readonly caseNumber?: string
    }
  | { readonly type: 'Withdrawn'; readonly on: LocalDate; readonly reason: string; readonly present?: Party }
  | DraftEvent
  | OwingEvent
  | CourseEvent
  | TrustEvent
  | PromptingEvent
  | DocumentIssued
  | DocumentHandedOut
  | SupervisionEvent
  | MistakenDayUndone

/** How a case ended otherwise: for what was promised and never came, because nobody came back for it, or by another way. */
export type CloseOutcome = LapseOutcome | 'heldExpired' | 'noticeExpired' | 'uncollected' | OtherEnd

export type CaseEventType = CaseEvent['type']

/** 可信任受理, 需人工决定, 按普通程序; `full` when nothing is missing and trust is not asked for. */
export type Outcome = 'full' | 'trust' | 'person' | 'ordinary'
