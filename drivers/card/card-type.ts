import { type FieldSpan, fieldText } from './text-block.ts'

export type CardType = 'resident' | 'hmt' | 'foreign2017' | 'foreign2023'

/** This letter tells the layouts apart. */
export const TYPE_LETTER_SPAN: FieldSpan = { offset: 248, length: 2 }

export const TYPE_LETTERS: Readonly<Record<CardType, string>> = {
  resident: '',
  hmt: 'J',
  foreign2017: 'I',
  foreign2023: 'Y',
}

export const CARD_TYPES = Object.keys(TYPE_LETTERS) as readonly CardType[]

export function cardTypeOf(block: Uint8Array): { letter: string; type: CardType | undefined } {
  const letter = fieldText(block, TYPE_LETTER_SPAN)
  return { letter, type: CARD_TYPES.find(type => TYPE_LETTERS[type] === letter) }
}
