import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'

/** 禅城自然人信用: 个人特征, 历史不良信用信息, 历史良好信用信息. */
export interface CreditDimensions {
  readonly personal: number
  readonly adverse: number
  readonly favourable: number
}

/** 红名单, 严重失信主体名单, 重点关注名单. */
export type ListKind = 'RED' | 'BLACK' | 'FOCUS'

export interface ListEntry {
  readonly kind: ListKind
  readonly name: string
  readonly basis: string
  readonly from: LocalDate
  readonly to?: LocalDate
  /** Shown; a supervisor decides whether it counts. */
  readonly disputed: boolean
  readonly repaired: boolean
}

/** As configured when it was asked. */
export interface CreditSourceName {
  readonly id: string
  readonly name: Bilingual
  /** Its lists do not count (G6). */
  readonly withoutLists?: true
}

/** Without `source`: the hall has one. */
export interface SourceAnswer {
  readonly source?: CreditSourceName
  readonly answer: CreditAnswer
}

/** Everything but FOUND leaves the grade *unknown*; unknown is never low. */
export type CreditAnswer =
  | {
      readonly status: 'FOUND'
      readonly scheme: string
      /** Of a tiered scheme: the tier asked about. */
      readonly grade: string
      /** Tiered schemes only; absent: the source could not say. */
      readonly tier?: 'reached' | 'below' | 'unassessed'
      /** Written differently in the source, by punctuation or code points only; absent: as on the card. */
      readonly askedAs?: 'otherSpelling'
      /** Absent: `subject`. */
      readonly holder?: 'subject' | 'household'
      readonly score: number | null
      readonly dimensions: CreditDimensions | null
      readonly asOf: LocalDate
      readonly validUntil: LocalDate
      readonly lists: readonly ListEntry[]
      readonly reportNumber: string
      readonly explanation: Bilingual | null
    }
  | { readonly status: 'NOT_FOUND'; readonly asOf: LocalDate; readonly reportNumber: string }
  /** The number exists under another name: perhaps another person, so no grade. */
  | { readonly status: 'MISMATCH'; readonly asOf: LocalDate; readonly reportNumber: string }
  /** `code`: C2xx. */
  | { readonly status: 'UNAVAILABLE'; readonly code: string; readonly reason: Bilingual }
