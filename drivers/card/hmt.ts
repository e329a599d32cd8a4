import { hmtOrigin } from '../number/hmt-permit.ts'
import type { CardPhoto } from '../photo/wlt.ts'
import { type HolderFields, holderWarnings, readHolder } from './holder.ts'
import { HMT_LAYOUT } from './layouts.ts'
import { TextFields } from './text-fields.ts'
import { cardWarning } from './warning.ts'

/** 港澳台居民居住证, type letter J. */
export interface HmtCard extends HolderFields {
  readonly cardType: 'hmt'
  readonly address: string
  /** 通行证号码, at most 9 characters. */
  readonly permitNumber: string
  /** 签发次数, two digits. */
  readonly issueCount: string
}

export function parseHmt(block: Uint8Array, photo: CardPhoto | null): HmtCard {
  const fields = new TextFields(block, HMT_LAYOUT)
  const { holder, number } = readHolder(fields, photo)
  return {
    cardType: 'hmt',
    ...holder,
    address: fields.text('address'),
    permitNumber: fields.text('permitNumber'),
    issueCount: fields.text('issueCount'),
    warnings: [
      ...(hmtOrigin(holder.idNumber) ? [] : [cardWarning('unknownRegion')]),
      ...holderWarnings(holder, number),
    ],
  }
}
