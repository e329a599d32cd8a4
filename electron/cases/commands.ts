import type { LocalDate } from '../calendar/local-date.ts'
import type { Item, Party } from '../catalogue/model/item.ts'
import type { CreditAnswer } from './credit-answer.ts'
import type { CardFacts, CloseResult, Due, HandoverMethod, PartyPerson, SupplyMethod } from './events.ts'
import type { OwedId, SubjectId } from './ids.ts'
import type { Relation } from './relation.ts'

/** What a person, or the system on a date, wants to happen to a case. */
export type CaseCommand =
  | {
      readonly type: 'open'
      readonly item: Item
      readonly situation?: string
      readonly station: string
      readonly window: string
    }
  | {
      readonly type: 'identify'
      readonly party: Party
      readonly subjectId: SubjectId
      readonly subjectKind: 'person' | 'organisation'
      readonly person: PartyPerson
      /** Present when the identity was read from a card; without it the identity was typed. */
      readonly card?: CardFacts
      /** Of the handler: what they are to the applicant. */
      readonly relation?: Relation
    }
  | { readonly type: 'recordCredit'; readonly party: Party; readonly answer: CreditAnswer }
  | { readonly type: 'checkMaterials'; readonly missing: readonly string[] }
  | { readonly type: 'decide' }
  | { readonly type: 'askPerson'; readonly reason: string }
  | { readonly type: 'personDecides'; readonly allowed: boolean; readonly reason: string }
  | { readonly type: 'preparePromise' }
  /** `number` as it stands on the paper. */
  | { readonly type: 'signPromise'; readonly number: string }
  | { readonly type: 'acceptFull' }
  | { readonly type: 'acceptOwing' }
  | { readonly type: 'giveOneTimeNotice' }
  | { readonly type: 'supply'; readonly owedId: OwedId; readonly method: SupplyMethod }
  | { readonly type: 'acceptSupply'; readonly owedId: OwedId }
  | { readonly type: 'rejectSupply'; readonly owedId: OwedId; readonly reason: string }
  /** A provisional date worked out again; see WorkingDays.settle. */
  | { readonly type: 'settleDeadline'; readonly owedId: OwedId; readonly before: LocalDate; readonly due: Due }
  | { readonly type: 'handOver'; readonly method: HandoverMethod; readonly takenBy: Party }
  | { readonly type: 'close'; readonly result: CloseResult; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }

export type CaseCommandType = CaseCommand['type']
