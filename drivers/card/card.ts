import { ReaderError } from '../error.ts'
import { cardPhoto } from '../photo/wlt.ts'
import { RedactedBytes } from '../redacted-bytes.ts'
import { type CardBlocks, cardBlocks } from './blocks.ts'
import { cardTypeOf } from './card-type.ts'
import { type Foreign2017Card, type Foreign2023Card, parseForeign2017, parseForeign2023 } from './foreign.ts'
import { type HmtCard, parseHmt } from './hmt.ts'
import { LONG_TERM } from './layouts.ts'
import { parseResident, type ResidentCard } from './resident.ts'
import { fieldText } from './text-block.ts'
import { isVisible, textWarnings } from './text-warnings.ts'
import { type CardWarning, cardWarning } from './warning.ts'

export type Card = ResidentCard | HmtCard | Foreign2017Card | Foreign2023Card

/**
 * Parses DATA of ReadBaseMsg (30 01). Throws R144 when the lengths do not fit, R142 and R143 for a broken layout, R140
 * with the text block for an unknown type letter. No error quotes the card.
 */
export function parseCard(data: Uint8Array): Card {
  return cardOf(cardBlocks(data))
}

export function cardOf(blocks: CardBlocks): Card {
  const card = byType(blocks)
  return { ...card, warnings: [...card.warnings, ...validityWarnings(card), ...textWarnings(card)] }
}

function byType({ text, photo: photoBytes }: CardBlocks): Card {
  const photo = cardPhoto(photoBytes)
  const { letter, type } = cardTypeOf(text)
  switch (type) {
    case 'resident':
      return parseResident(text, photo)
    case 'hmt':
      return parseHmt(text, photo)
    case 'foreign2017':
      return parseForeign2017(text, photo)
    case 'foreign2023':
      return parseForeign2023(text, photo)
    case undefined: {
      const codePoint = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      throw new ReaderError('R140', `U+${codePoint}`, { block: new RedactedBytes(text) })
    }
  }
}

function validityWarnings({ validFrom, validTo }: Card): readonly CardWarning[] {
  return validTo !== LONG_TERM && validFrom > validTo ? [cardWarning('validityReversed')] : []
}

/** The newest additional address (30 03). Null when blank or erased memory (FF). */
export function parseAdditionalAddress(data: Uint8Array): string | null {
  if (data.every(byte => byte === 0xff)) return null
  const text = fieldText(data, { offset: 0, length: data.length })
  return isVisible(text) ? text : null
}

/** The Chinese name, else the passport's. */
export function cardName(card: Pick<Card, 'name'> & { readonly englishName?: string }): string {
  return isVisible(card.name) ? card.name : (card.englishName ?? '')
}

/** What `reader read --json` prints: the card, its photo as base64, the SAM's number. */
export function cardJson(card: Card, samId: string): Record<string, unknown> {
  const { photo, warnings, ...fields } = card
  return {
    ...fields,
    photo: photo && { format: photo.format, base64: Buffer.from(photo.bytes).toString('base64') },
    samId,
    warnings,
  }
}
