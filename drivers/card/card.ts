import { ReaderError } from '../error.ts'
import { cardPhoto } from '../photo/wlt.ts'
import { cardTypeOf } from './card-type.ts'
import { parseResident, type ResidentCard } from './resident.ts'
import { TEXT_BLOCK_BYTES } from './text-block.ts'

/** Every card that can be read. */
export type Card = ResidentCard

/** Two u16 before the blocks of ReadBaseMsg: how long text and photo are. */
const HEADER_BYTES = 4

/**
 * Reads the DATA of a good answer to ReadBaseMsg (30 01): u16BE text length, u16BE photo length, text, photo.
 * The header's lengths count, not constants.
 *
 * Throws R144 when the lengths do not fit, R140 for an unknown type letter, R141 for a type that is known and not
 * supported, R142 and R143 for a resident's card that breaks its layout. Another type is never read as a resident's.
 */
export function parseCard(data: Uint8Array): Card {
  if (data.length < HEADER_BYTES) throw new ReaderError('R144', `${data.length} bytes`)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const textLength = view.getUint16(0)
  const photoLength = view.getUint16(2)
  if (textLength !== TEXT_BLOCK_BYTES || data.length < HEADER_BYTES + textLength + photoLength) {
    throw new ReaderError('R144', `text ${textLength}, photo ${photoLength}, received ${data.length}`)
  }
  const text = data.slice(HEADER_BYTES, HEADER_BYTES + textLength)
  const photo = cardPhoto(data.slice(HEADER_BYTES + textLength, HEADER_BYTES + textLength + photoLength))

  const { letter, type } = cardTypeOf(text)
  switch (type) {
    case 'resident':
      return parseResident(text, photo)
    case 'hmt':
    case 'foreign2017':
    case 'foreign2023':
      throw new ReaderError('R141', type)
    case undefined:
      throw new ReaderError('R140', `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  }
}

/** The object that `reader read --json` prints: the card, its photo as base64, and the SAM's number. */
export function cardJson(card: Card, samId: string): Record<string, unknown> {
  const { photo, warnings, ...fields } = card
  return {
    ...fields,
    photo: photo && { format: photo.format, base64: Buffer.from(photo.bytes).toString('base64') },
    samId,
    warnings,
  }
}
