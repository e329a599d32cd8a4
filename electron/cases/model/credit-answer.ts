import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'

/** The three dimensions of Chancheng's natural-person library: 个人特征, 历史不良信用信息, 历史良好信用信息. */
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
  /** The decision or rule that put the subject there. */
  readonly basis: string
  readonly from: LocalDate
  /** Absent: no end is known. */
  readonly to?: LocalDate
  /** Contested: shown, and not counted without a person. */
  readonly disputed: boolean
  /** 已修复: its effect has ended. */
  readonly repaired: boolean
}

/**
 * What a grade source said, or why it said nothing. Everything but FOUND leaves the grade *unknown*; unknown is never
 * low.
 */
export type CreditAnswer =
  | {
      readonly status: 'FOUND'
      readonly scheme: string
      /** Of a tiered scheme: the tier that was asked about. */
      readonly grade: string
      /** Of a tiered scheme: whether that tier is reached; absent: the source could not say. */
      readonly tier?: 'reached' | 'below' | 'unassessed'
      /** The name stands otherwise in the source than on the card, by signs and code points alone; absent: as on the card. */
      readonly askedAs?: 'otherSpelling'
      /** Whose grade it is; absent: the subject's own. */
      readonly holder?: 'subject' | 'household'
      readonly score: number | null
      readonly dimensions: CreditDimensions | null
      readonly asOf: LocalDate
      readonly validUntil: LocalDate
      readonly lists: readonly ListEntry[]
      readonly reportNumber: string
      readonly explanation: Bilingual | null
    }
  /** The source does not know this subject. */
  | { readonly status: 'NOT_FOUND'; readonly asOf: LocalDate; readonly reportNumber: string }
  /** The number exists and the name does not belong to it: whether it is one person is a question, and no grade. */
  | { readonly status: 'MISMATCH'; readonly asOf: LocalDate; readonly reportNumber: string }
  /** No answer that can be believed. `code` is a C2xx. */
  | { readonly status: 'UNAVAILABLE'; readonly code: string; readonly reason: Bilingual }
