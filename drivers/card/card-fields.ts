import type { CardPhoto } from '../photo/wlt.ts'
import { type CardWarning, cardWarning } from './warning.ts'

export interface CardFields {
  /** Chinese characters; may be empty on a foreigner's card. */
  readonly name: string
  /** 男, 女, 未知, 未说明; empty for an unknown code. */
  readonly sex: string
  /** GB/T 2261.1. */
  readonly sexCode: string
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  readonly idNumber: string
  readonly authority: string
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
  /** `YYYY-MM-DD` or 长期. */
  readonly validTo: string
  /** The newest address, written to the chip after printing (30 03). Null: none, not asked, or not supported. */
  readonly additionalAddress: string | null
  readonly photo: CardPhoto | null
  readonly warnings: readonly CardWarning[]
}

export function commonWarnings({ sex, photo }: Pick<CardFields, 'sex' | 'photo'>): CardWarning[] {
  return [
    ...(sex === '' ? [cardWarning('unknownSex')] : []),
    ...(photo && !photo.recognised ? [cardWarning('photoHeader')] : []),
  ]
}
