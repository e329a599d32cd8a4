import type { LocalDate } from '../../base/local-date.ts'
import type { Item, Party, SubjectKind } from '../../catalogue/model/item.ts'
import type { CreditAnswer } from '../model/credit-answer.ts'
import type { CaseId, SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'
import type { CardDetails, PartyPerson, Relation } from './events.ts'

/** Begins a case: the one command that is given where there is none. */
export interface Open {
  readonly type: 'open'
  readonly item: Item
  readonly station: string
  readonly window: string
  readonly situation?: string
}

interface Identify {
  readonly type: 'identify'
  readonly party: Party
  readonly subjectId: SubjectId
  readonly subjectKind: SubjectKind
  readonly numberKind?: NumberKind
  readonly person: PartyPerson
  /** Present when the identity was read from a card; without it the identity was typed. */
  readonly card?: CardDetails
  /** Of the handler: what they are to the applicant. */
  readonly relation?: Relation
}

export type IntakeCommand =
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
