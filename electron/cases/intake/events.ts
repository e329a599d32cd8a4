import type { LocalDate } from '../../base/local-date.ts'
import type { Item, Party, SubjectKind } from '../../catalogue/model/item.ts'
import type { Gate } from '../gates/gate.ts'
import type { Outcome } from '../gates/outcome.ts'
import type { CreditAnswer } from '../model/credit-answer.ts'
import type { DecidedBy } from '../model/decided-by.ts'
import type { CaseId, SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'
import type { Contact } from '../reminding/events.ts'

/** Personal data of a party; kept under that subject's key. */
export interface PartyPerson extends Partial<Contact> {
  readonly name: string
  /** 公民身份号码 or 统一社会信用代码. */
  readonly number: string
  /** Of a natural person, where the number or the card says it. */
  readonly birthDate?: LocalDate
}

/** What a card that was read says about itself: when it ends (a date or 长期), the reader's module, the driver's warnings. */
export interface CardDetails {
  readonly validTo: string
  readonly samId: string
  readonly warnings: readonly string[]
  /** Absent: a resident's card, as the first release wrote it. */
  readonly cardType?: 'resident' | 'hmt' | 'foreign2017' | 'foreign2023'
}

export type IdentityMethod = 'card' | 'typed'

/** Why an entry came to nothing: it was a mistake of whoever entered it, or nobody came back with any paper. */
export type DiscardReason = 'mistake' | 'expired'

/** What is entered at the counter, what is put right there, or given up. */
export type IntakeEvent =
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
      readonly card?: CardDetails
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
  | { readonly type: 'SituationChosen'; readonly situation: string }
  /** 换事项: what a credit source said, it said for the other item. */
  | { readonly type: 'ItemChanged'; readonly item: Item; readonly situation?: string; readonly on: LocalDate }
  /** What the handler is to the applicant. */
  | { readonly type: 'RelationChanged'; readonly relation: Relation }
  /** 取消登记: no application was made. Nobody is told, and it counts for nothing. */
  | {
      readonly type: 'DraftDiscarded'
      readonly on: LocalDate
      readonly because: DiscardReason
      /** The case in which it was entered anew: a number that somebody has seen stays with its item. */
      readonly replacedBy?: CaseId
    }

/**
 * What the handler is to the applicant: 本人, 委托代理人, 法定代表人 of an organisation (法定代理人 of a person), 监护人.
 */
export type Relation = 'self' | 'agent' | 'legalRepresentative' | 'guardian'
