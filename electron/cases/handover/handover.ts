import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CardDetails, PartyPerson } from '../intake/events.ts'
import type { SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'

/** 送达方式. Over the counter somebody stands there; what is sent goes to the party on record. */
export type HandoverMethod = 'counter' | 'post' | 'electronic'

/** 授权文件: 授权委托书, 单位介绍信, 法定代表人身份证明, 监护关系证明, 公证书. */
export const AUTHORITY_KINDS = [
  'powerOfAttorney',
  'introduction',
  'representative',
  'guardianship',
  'notarised',
] as const

export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** What somebody who is no party showed before the result was given to them. A mere copy is no authority. */
export interface Authority {
  readonly kind: AuthorityKind
  /** 文号 and date, as far as the paper has them: at least one. */
  readonly number?: string
  readonly date?: LocalDate
  readonly seen: 'original' | 'electronic'
}

/** How whoever took a result was known. */
export type Identified =
  /** Nobody was looked at: what was sent, and what earlier releases gave out. It is for the party on record. */
  | { readonly by: 'record' }
  /** `reason`: why a card that has run out was good enough. */
  | { readonly by: 'card'; readonly card: CardDetails; readonly reason?: string }
  /** Typed from another document, and why no card was read. */
  | { readonly by: 'typed'; readonly reason: string }

/** Somebody who is no party and collected with an authority. */
export interface Collector {
  readonly subjectId: SubjectId
  readonly numberKind: NumberKind
  /** Personal data, kept under that person's own key. */
  readonly person: PartyPerson
  readonly authority: Authority
}

/** Who stands at the counter and asks for a result: read from a card, or typed. */
export interface StandsThere extends Pick<Collector, 'subjectId' | 'numberKind' | 'person'> {
  /** Others on file under the same number, as earlier releases filed some. */
  readonly alsoOnFile?: readonly SubjectId[]
  readonly card?: CardDetails
  /** Parties who go by the name that was typed, as names are compared. A card's name is the state's own. */
  readonly named?: readonly Party[]
}
