import type { CardPhoto } from '../photo/wlt.ts'
import { type CardWarning, cardWarning } from './warning.ts'

/** What every card says. Codes as on the card stand beside the names that they mean. */
export interface CardFields {
  /** In Chinese characters; a foreigner's card may have none. */
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
  /**
   * The newest address that was written onto the chip after the card was printed (30 03). Null when there is none, when
   * the reader does not know the question, and when it was not asked.
   */
  readonly additionalAddress: string | null
  readonly photo: CardPhoto | null
  readonly warnings: readonly CardWarning[]
}

/** Of any type of card. */
export function commonWarnings({ sex, photo }: Pick<CardFields, 'sex' | 'photo'>): CardWarning[] {
  return [
    ...(sex === '' ? [cardWarning('unknownSex')] : []),
    ...(photo && !photo.recognised ? [cardWarning('photoHeader')] : []),
  ]
}
