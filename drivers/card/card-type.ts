import { type FieldSpan, fieldText } from './text-block.ts'

export type CardType = 'resident' | 'hmt' | 'foreign2017' | 'foreign2023'

/** The letter at byte 248 tells the layouts apart. */
export const TYPE_LETTER_SPAN: FieldSpan = { offset: 248, length: 2 }

const TYPES: Record<string, CardType> = {
  '': 'resident',
  J: 'hmt',
  I: 'foreign2017',
  Y: 'foreign2023',
}

/** `letter` is empty for a resident's card. `type` is undefined for a letter that no public source knows. */
export function cardTypeOf(block: Uint8Array): { letter: string; type: CardType | undefined } {
  const letter = fieldText(block, TYPE_LETTER_SPAN)
  return { letter, type: TYPES[letter] }
}
