import type { LocalDate } from '../base/local-date.ts'
import type { Deadline } from '../calendar/working-days.ts'
import type { DischargeMeans, Item, Party, SubjectKind } from '../catalogue/model/item.ts'
import type { ApprovalRequest, StopCause } from './course/events.ts'
import type { OtherEnd } from './ending/other-ends.ts'
import type { CardFacts, PartyPerson } from './events.ts'
import type { Authority, HandoverMethod, StandsThere } from './handover/handover.ts'
import type { MistakenDayUndone } from './mistaken/events.ts'
import type { CloseResult } from './model/close-result.ts'
import type { CreditAnswer } from './model/credit-answer.ts'
import type { CaseId, OwedId, SubjectId } from './model/ids.ts'
import type { NumberKind } from './model/number-kind.ts'
import type { Present } from './model/presence.ts'
import type { Due } from './model/promised-material.ts'
import type { Relation } from './model/relation.ts'
import type { SuppliedBy, SupplyMethod } from './owing/events.ts'
import type { DocumentKind } from './papers/document-kinds.ts'
import type { DocumentIssued, DrawnSignature } from './papers/events.ts'
import type { HandOutMeans } from './papers/hand-out.ts'
import type { PromptStep, Reach } from './prompting/events.ts'
import type { ToldPeriod } from './settling/told-periods.ts'
import type { OfficeStep, SupervisionRule } from './supervision/supervision-rules.ts'
import type { ObjectionSubject } from './trust/events.ts'

/** What a person, or the system on a date, wants to happen to a case. */
export type CaseCommand =
  | IntakeCommand
  | OwingCommand
  | CourseCommand
  | TrustCommand
  | PromptingCommand
  | PaperCommand
  | SupervisionCommand
  | CorrectionCommand

export type CaseCommandType = CaseCommand['type']

/** What somebody does as a party: refused while somebody else's card lies on the reader. */
interface ByParty {
  readonly present?: Present
}

type IntakeCommand =
  | {
      readonly type: 'open'
      readonly item: Item
      readonly station: string
      readonly window: string
      readonly situation?: string
    }
  | Identify
  | { readonly type: 'chooseSituation'; readonly situation: string }
  | { readonly type: 'changeItem'; readonly item: Item; readonly situation?: string }
  /** `relation`: what the handler is to the new applicant; absent: an agent, unless they are one. */
  | ({ readonly type: 'changeApplicant'; readonly relation?: Relation } & Omit<Identify, 'type' | 'party' | 'relation'>)
  /** A mistake of entry. `replacedBy`: where it is entered anew. */
  | { readonly type: 'discard'; readonly replacedBy?: CaseId }
  /** `since`: the day on which anything last happened to it. */
  | { readonly type: 'expireDraft'; readonly since: LocalDate }
  | { readonly type: 'recordCredit'; readonly party: Party; readonly answer: CreditAnswer }
  | { readonly type: 'checkMaterials'; readonly missing: readonly string[] }
  | { readonly type: 'decide' }
  | { readonly type: 'askPerson'; readonly reason: string }
  | { readonly type: 'personDecides'; readonly allowed: boolean; readonly reason: string }
  | { readonly type: 'preparePromise' }
  /** `number` as it stands on the paper. A drawn signature has been held against the page that was shown. */
  | (ByParty & { readonly type: 'signPromise'; readonly number: string; readonly signature?: DrawnSignature })
  | { readonly type: 'acceptFull' }
  | { readonly type: 'acceptOwing' }
  | { readonly type: 'giveOneTimeNotice' }
  /** 容缺收件. */
  | { readonly type: 'holdPapers' }

interface Identify {
  readonly type: 'identify'
  readonly party: Party
  readonly subjectId: SubjectId
  readonly subjectKind: SubjectKind
  readonly numberKind?: NumberKind
  readonly person: PartyPerson
  /** Present when the identity was read from a card; without it the identity was typed. */
  readonly card?: CardFacts
  /** Of the handler: what they are to the applicant. */
  readonly relation?: Relation
}

type OwingCommand =
  | {
      readonly type: 'supply'
      readonly owedId: OwedId
      readonly method: SupplyMethod
      /** Absent: whoever's card was read last, where it is said who that is. */
      readonly by?: SuppliedBy
      readonly present?: Present
      /** Absent: today. Post may have come on a day on which nobody entered it. */
      readonly arrivedOn?: LocalDate
    }
  | { readonly type: 'acceptSupply'; readonly owedId: OwedId }
  | { readonly type: 'rejectSupply'; readonly owedId: OwedId; readonly reason: string }
  | {
      readonly type: 'discharge'
      readonly owedId: OwedId
      readonly means: Exclude<DischargeMeans, 'paper'>
      readonly reference: string
    }
  /** 核查不实: what was promised is not so. */
  | { readonly type: 'findFalse'; readonly owedId: OwedId; readonly reason: string }
  /** A date worked out again after the calendar has changed; see WorkingDays.citizenDeadline. */
  | { readonly type: 'settleDeadline'; readonly owedId: OwedId; readonly before: LocalDate; readonly due: Due }
  /** 整改承诺, for everything that is late. */
  | (ByParty & { readonly type: 'promiseCure' })
  | (ByParty & { readonly type: 'withdrawPromise'; readonly reason: string })
  /** What a new day brings by itself: lateness, the end of grace or cure. Running it twice changes nothing. */
  | { readonly type: 'passDay' }
  /** A person decides what becomes of a case for which something never came. */
  | { readonly type: 'dispose'; readonly reason: string }

type CourseCommand =
  | {
      readonly type: 'askApproval'
      readonly requestId: string
      readonly request: ApprovalRequest
      readonly reason: string
    }
  | {
      readonly type: 'answerApproval'
      readonly requestId: string
      readonly approved: boolean
      readonly reason: string
    }
  /** `days`: how many working days it is expected to take. */
  | {
      readonly type: 'stopClock'
      readonly cause: Exclude<StopCause, 'suspension'>
      readonly days: number
      readonly reason: string
    }
  /** 承诺办结日, while it was provisional; see WorkingDays.settle. */
  | { readonly type: 'settleFinish'; readonly before: LocalDate; readonly finish: Deadline }
  /** The end of a period, while it was provisional; see endOfPeriod. */
  | { readonly type: 'settlePeriod'; readonly of: ToldPeriod; readonly before: LocalDate; readonly until: Deadline }
  | { readonly type: 'resumeClock'; readonly cause: Exclude<StopCause, 'suspension'> }
  | { readonly type: 'decideResult'; readonly granted: boolean; readonly reason: string }
  | { readonly type: 'readyResult' }
  | HandOver
  | { readonly type: 'assign'; readonly operator: string; readonly window: string }
  | { readonly type: 'close'; readonly result: Extract<CloseResult, '0' | '6'>; readonly reason: string }
  /** Nobody came back for held papers, after a notice, or for the result. */
  | { readonly type: 'putAway'; readonly reason: string }
  /** 不予受理, 作废, 转报. */
  | { readonly type: 'endOtherwise'; readonly way: OtherEnd; readonly reason: string }
  | (ByParty & { readonly type: 'withdraw'; readonly reason: string })

/**
 * 出件送达. `granting`: 即办件, decided for the applicant and given out in one step. Over the counter it is said who stands
 * there; an authority is for somebody who is no party, a reason for somebody who was not read from a valid card.
 */
type HandOver = { readonly type: 'handOver'; readonly granting?: true } & (
  | {
      readonly method: 'counter'
      readonly standsThere: StandsThere
      readonly reason?: string
      readonly authority?: Authority
    }
  | { readonly method: Exclude<HandoverMethod, 'counter'>; readonly takenBy: Party }
)

type TrustCommand =
  | { readonly type: 'repairBreach'; readonly breachId: string; readonly reason: string }
  | (ByParty & {
      readonly type: 'raiseObjection'
      readonly objectionId: string
      readonly about: ObjectionSubject
      readonly reason: string
    })
  | {
      readonly type: 'decideObjection'
      readonly objectionId: string
      readonly upheld: boolean
      readonly reason: string
    }

type PromptingCommand =
  /** Without a telephone number the one that is known stays; an empty one takes it away. */
  | (ByParty & {
      readonly type: 'recordContact'
      readonly party: Party
      readonly phone?: string
      readonly reach: Reach
    })
  | { readonly type: 'recordPrompt'; readonly step: PromptStep }

/** Without `about`: the last of its kind, or one about the case as it is. */
type PaperCommand =
  | ({ readonly type: 'issueDocument'; readonly kind: DocumentKind; readonly about?: number } & Omit<
      DocumentIssued,
      'type' | 'kind' | 'about' | 'number' | 'on' | 'shown'
    >)
  | {
      readonly type: 'handOutDocument'
      readonly kind: DocumentKind
      readonly about?: number
      readonly how: HandOutMeans
    }

/** What a wrong clock did to a case, as mistakenEntries found it, and the case without it. */
type CorrectionCommand = { readonly type: 'undoMistakenDay' } & Pick<
  MistakenDayUndone,
  'undone' | 'restored' | 'reason'
>

type SupervisionCommand =
  /** 督办 about a step of the office, under a rule of the hall. `openedOn`: the day of the case's first event. */
  | {
      readonly type: 'supervise'
      readonly rule: SupervisionRule
      readonly step: OfficeStep
      readonly materialId?: string
      readonly openedOn: LocalDate
      readonly content: string
    }
  | { readonly type: 'answerSupervision'; readonly number: string; readonly result: string }
