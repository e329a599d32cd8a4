import type { CardPhoto } from '../photo/wlt.ts'
import { ethnicityName } from './ethnicity.ts'
import { type HolderFields, holderWarnings, readHolder } from './holder.ts'
import { RESIDENT_LAYOUT } from './layouts.ts'
import { TextFields } from './text-fields.ts'
import { cardWarning } from './warning.ts'

/** 居民身份证. */
export interface ResidentCard extends HolderFields {
  readonly cardType: 'resident'
  /** Without 族; empty for an unknown code. */
  readonly ethnicity: string
  readonly ethnicityCode: string
  readonly address: string
}

/** Throws R142 for a bad date or an empty name, R143 when the number breaks a hard rule of GB 11643. */
export function parseResident(block: Uint8Array, photo: CardPhoto | null): ResidentCard {
  const fields = new TextFields(block, RESIDENT_LAYOUT)
  const ethnicityCode = fields.text('ethnicity')
  const { holder, number } = readHolder(fields, photo)
  const card = {
    cardType: 'resident' as const,
    ...holder,
    ethnicity: ethnicityName(ethnicityCode),
    ethnicityCode,
    address: fields.text('address'),
  }
  return {
    ...card,
    warnings: [
      ...(number.regionKnown ? [] : [cardWarning('unknownRegion')]),
      ...holderWarnings(holder, number),
      ...(card.ethnicity === '' ? [cardWarning('unknownEthnicity')] : []),
    ],
  }
}
