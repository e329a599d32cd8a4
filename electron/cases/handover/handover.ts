import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CardDetails, PartyPerson } from '../intake/events.ts'
import type { SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'

/** 送达方式; sent results go to the party on record. */
export type HandoverMethod = 'counter' | 'post' | 'electronic'

/** 授权委托书, 单位介绍信, 法定代表人身份证明, 监护关系证明, 公证书. */
export const AUTHORITY_KINDS = [
  'powerOfAttorney',
  'introduction',
  'representative',
  'guardianship',
  'notarised',
] as const

export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** A plain copy is no authority. */
export interface Authority {
  readonly kind: AuthorityKind
  /** 文号; this or `date` is set. */
  readonly number?: string
  readonly date?: LocalDate
  readonly seen: 'original' | 'electronic'
}

export type Identified =
  /** Not identified: sent, or given out by an earlier release. */
  | { readonly by: 'record' }
  /** `reason`: why an expired card was accepted. */
  | { readonly by: 'card'; readonly card: CardDetails; readonly reason?: string }
  /** `reason`: why no card was read. */
  | { readonly by: 'typed'; readonly reason: string }

export interface Collector {
  readonly subjectId: SubjectId
  readonly numberKind: NumberKind
  /** Personal data under the collector's own key. */
  readonly person: PartyPerson
  readonly authority: Authority
}

export interface StandsThere extends Pick<Collector, 'subjectId' | 'numberKind' | 'person'> {
  /** Other records with the same number, left by earlier releases. */
  readonly alsoOnFile?: readonly SubjectId[]
  readonly card?: CardDetails
  /** Parties whose name matches the typed one. */
  readonly named?: readonly Party[]
}
