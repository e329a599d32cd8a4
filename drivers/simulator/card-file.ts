import { CARD_TYPES, type CardType, TYPE_LETTER_SPAN, TYPE_LETTERS } from '../card/card-type.ts'
import { LAYOUTS, type Layout } from '../card/layouts.ts'
import { TEXT_BLOCK_BYTES, writeField } from '../card/text-block.ts'
import { readNamedJson } from '../named-file.ts'
import { CardFileFields } from './card-file-fields.ts'
import { fieldsToWrite } from './card-text.ts'
import {
  ADDITIONAL_ADDRESS_BYTES,
  type CardFailure,
  PHOTO_BYTES,
  type SimulatedCard,
  syntheticFingerprints,
  syntheticPhoto,
} from './simulated-card.ts'

/** One with a photo has about 2 KB. */
const MOST_BYTES = 1_000_000

/**
 * A card file is a JSON object with the fields of `reader read --json`. Required: idNumber, and name or englishName;
 * the rest has defaults. `sex` and `ethnicity` take name or code; dates are YYYY-MM-DD or YYYYMMDD. Further fields:
 *
 * - `typeLetter`: for a card of unknown type
 * - `photo`: null for none, or `{"base64": …}`, a WLT block; default synthetic
 * - `fingerprints`: enrolled fingers, 0 (default), 1 or 2
 * - `failure`: `{"at": "find" | "select" | "read" | "newAddress", "sw3": "33"}`, a broken chip
 */
export async function readCardFile(path: string): Promise<SimulatedCard> {
  return cardFromJson(await readNamedJson(path, 'R150', MOST_BYTES), path)
}

/** Throws R150 naming the field that is missing or invalid. */
export function cardFromJson(json: unknown, label: string): SimulatedCard {
  const file = new CardFileFields(json, label)
  const type = cardType(file)
  const text = new Uint8Array(TEXT_BLOCK_BYTES)
  writeField(text, { offset: 0, length: TEXT_BLOCK_BYTES }, '')
  const layout: Layout = LAYOUTS[type]
  for (const [field, value] of Object.entries(fieldsToWrite(type, file))) {
    const span = layout[field]
    if (span) file.fits(field, () => writeField(text, span, value))
  }
  const letter = file.text('typeLetter') ?? TYPE_LETTERS[type]
  file.fits('typeLetter', () => writeField(text, TYPE_LETTER_SPAN, letter))

  const newAddress = additionalAddress(file)
  const failure = cardFailure(file)
  return {
    label: file.text('name') || file.required('englishName'),
    text,
    photo: photoBlock(file),
    fingerprints: syntheticFingerprints(file.choice('fingerprints', [0, 1, 2]) ?? 0),
    ...(newAddress ? { newAddress } : {}),
    ...(failure ? { failure } : {}),
  }
}

function cardType(file: CardFileFields): CardType {
  const letter = file.text('typeLetter') ?? ''
  return file.choice('cardType', CARD_TYPES) ?? CARD_TYPES.find(type => TYPE_LETTERS[type] === letter) ?? 'resident'
}

function additionalAddress(file: CardFileFields): Uint8Array | undefined {
  const text = file.text('additionalAddress')
  if (text === undefined) return undefined
  const block = new Uint8Array(ADDITIONAL_ADDRESS_BYTES)
  file.fits('additionalAddress', () => writeField(block, { offset: 0, length: block.length }, text))
  return block
}

function photoBlock(file: CardFileFields): Uint8Array {
  const photo = file.object('photo')
  if (photo === undefined) return syntheticPhoto()
  if (photo === null) return new Uint8Array()
  const base64 = photo['base64']
  const valid = typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)
  const bytes = new Uint8Array(Buffer.from(valid ? base64 : '', 'base64'))
  if (!valid || bytes.length > PHOTO_BYTES) throw file.fault('photo.base64')
  return bytes
}

const FAILS_AT: readonly CardFailure['at'][] = ['find', 'select', 'read', 'newAddress']

function cardFailure(file: CardFileFields): CardFailure | undefined {
  const failure = file.object('failure')
  if (!failure) return undefined
  const at = FAILS_AT.find(step => step === failure['at'])
  const { sw3 } = failure
  if (!at || typeof sw3 !== 'string' || !/^[0-9a-f]{2}$/i.test(sw3)) throw file.fault('failure')
  return { at, sw3: Number.parseInt(sw3, 16) }
}
