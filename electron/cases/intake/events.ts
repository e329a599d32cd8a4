import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Item, Party, Relation, SubjectKind } from '../../catalogue/model/item.ts'
import type { DocumentLanguage } from '../documents/events.ts'
import type { Gate } from '../gates/gate.ts'
import type { Outcome } from '../gates/outcome.ts'
import type { AuthoritySeen } from '../model/authority-proof.ts'
import type { CreditAnswer, CreditSourceName, SourceAnswer } from '../model/credit-answer.ts'
import type { DecidedBy } from '../model/decided-by.ts'
import type { FormDefect } from '../model/form-defect.ts'
import type { CaseId, SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'
import type { Contact } from '../reminding/events.ts'

/** Personal data under the subject's key. */
export interface PartyPerson extends Partial<Contact> {
  readonly name: string
  /** 公民身份号码 or 统一社会信用代码. */
  readonly number: string
  readonly birthDate?: LocalDate
}

/** As read from a card. `validTo`: date or 长期; `samId`: the reader's module. */
export interface CardDetails {
  readonly validTo: string
  readonly samId: string
  readonly warnings: readonly string[]
  /** Absent in the first release: `resident`. */
  readonly cardType?: 'resident' | 'hmt' | 'foreign2017' | 'foreign2023'
}

export type IdentityMethod = 'card' | 'typed'

/** `kiosk`: read by the person alone. */
export type NoticeMeans = 'screen' | 'paper' | 'aloud' | 'kiosk'

/** 收到申请材料: the day of the first one. */
export interface Receipt {
  readonly on: LocalDate
  /** The office's last day to say anything (行政许可法 art. 32). */
  readonly tellBy: Deadline
  /** Whence the days to tell count, if not `on`: a finding of falsehood was dropped. */
  readonly from?: LocalDate
}

export type DiscardReason = 'mistake' | 'expired'

export type IntakeEvent =
  | {
      readonly type: 'CaseOpened'
      readonly item: Item
      readonly situation?: string
      readonly station: string
      readonly window: string
      readonly on?: LocalDate
    }
  | {
      readonly type: 'PartyIdentified'
      readonly party: Party
      readonly subjectId: SubjectId
      readonly subjectKind: SubjectKind
      readonly numberKind?: NumberKind
      readonly method: IdentityMethod
      readonly card?: CardDetails
      /** What the handler is to the applicant. */
      readonly relation?: Relation
      readonly person: PartyPerson
    }
  /** 告知个人信息处理规则 (个人信息保护法 art. 17). */
  | {
      readonly type: 'PrivacyNoticeShown'
      /** Who was told. */
      readonly party: Party
      /** The applicant is another person, told through the handler. */
      readonly forApplicant?: true
      readonly version: string
      readonly language: DocumentLanguage
      readonly how: NoticeMeans
      readonly on: LocalDate
      readonly by: string
      /** Display name. */
      readonly operator: string
    }
  | {
      readonly type: 'CreditAnswered'
      readonly party: Party
      /** Of the notice that was shown; in earlier releases a constant without a text. */
      readonly noticeVersion: string
      readonly answer: CreditAnswer
      /** Where the hall has several. */
      readonly source?: CreditSourceName
      /** What the other sources said, asked at the same time. */
      readonly others?: readonly SourceAnswer[]
    }
  | {
      readonly type: 'MaterialsChecked'
      readonly missing: readonly string[]
      readonly defects?: readonly FormDefect[]
      /** With the operator, for the register of papers. Absent in earlier releases. */
      readonly on?: LocalDate
      readonly by?: string
      /** Of the first check with something there. Absent in earlier releases: silence is not acted on by itself. */
      readonly received?: Receipt
    }
  | (DecidedBy & { readonly type: 'Decided'; readonly outcome: Outcome; readonly gates: readonly Gate[] })
  | { readonly type: 'SituationChosen'; readonly situation: string }
  /** 换事项: credit answers were for the old item. */
  | { readonly type: 'ItemChanged'; readonly item: Item; readonly situation?: string; readonly on: LocalDate }
  | { readonly type: 'RelationChanged'; readonly relation: Relation }
  /** What shows that the handler may act for the applicant was seen, by who recorded it. */
  | { readonly type: 'AuthorityChecked'; readonly seen: AuthoritySeen; readonly on: LocalDate }
  /** 取消登记: no application was made; counts for nothing. */
  | {
      readonly type: 'DraftDiscarded'
      readonly on: LocalDate
      readonly because: DiscardReason
      readonly replacedBy?: CaseId
    }
