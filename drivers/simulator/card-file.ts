import { readFile } from 'node:fs/promises'
import { TYPE_LETTER_SPAN } from '../card/card-type.ts'
import { ethnicityCode, ethnicityName } from '../card/ethnicity.ts'
import { LONG_TERM, RESIDENT_LAYOUT } from '../card/resident-layout.ts'
import { sexCode, sexName } from '../card/sex.ts'
import { type FieldSpan, TEXT_BLOCK_BYTES, writeField } from '../card/text-block.ts'
import { ReaderError } from '../error.ts'
import { PHOTO_BYTES, type SimulatedCard, syntheticPhoto } from './simulated-card.ts'

/**
 * A card file is one JSON object with the fields that `reader read --json` prints. Required: name, idNumber. What is
 * left out follows from the number (birthDate, sex) or is a plain default. `sex` and `ethnicity` take a name or a code;
 * dates are YYYY-MM-DD or YYYYMMDD. `typeLetter` (J, I, Y …) marks another card type. `photo.base64` is a WLT block.
 */
export async function readCardFile(path: string): Promise<SimulatedCard> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new ReaderError('R150', cause instanceof SyntaxError ? `${path}: JSON` : path, { cause })
  }
  return cardFromJson(json, path)
}

type CardFields = Record<keyof typeof RESIDENT_LAYOUT, string>

/** Throws R150 naming the field that is missing or does not fit. */
export function cardFromJson(json: unknown, label: string): SimulatedCard {
  if (typeof json !== 'object' || json === null) throw new ReaderError('R150', `${label}: no object`)
  const file = json as Record<string, unknown>
  const text = new Uint8Array(TEXT_BLOCK_BYTES)
  writeField(text, { offset: 0, length: TEXT_BLOCK_BYTES }, '')

  const fields = residentFields(file, label)
  const write = (field: string, span: FieldSpan, value: string) => {
    try {
      writeField(text, span, value)
    } catch (cause) {
      throw new ReaderError('R150', `${label}: ${field}`, { cause })
    }
  }
  for (const [field, value] of Object.entries(fields) as [keyof CardFields, string][]) {
    write(field, RESIDENT_LAYOUT[field], value)
  }
  write('typeLetter', TYPE_LETTER_SPAN, optionalText(file, 'typeLetter', label) ?? '')
  return { label: fields.name, text, photo: photoBlock(file, label) }
}

function residentFields(file: Record<string, unknown>, label: string): CardFields {
  const required = (field: string) => {
    const value = optionalText(file, field, label)
    if (!value) throw new ReaderError('R150', `${label}: ${field}`)
    return value
  }
  const idNumber = required('idNumber')
  const sex = optionalText(file, 'sex', label) ?? (Number(idNumber[16]) % 2 === 1 ? '1' : '2')
  const ethnicity = optionalText(file, 'ethnicity', label) ?? '01'
  const compact = (date: string) => (date === LONG_TERM ? date : date.replaceAll('-', ''))
  return {
    name: required('name'),
    sex: sexName(sex) ? sex : (sexCode(sex) ?? optionalText(file, 'sexCode', label) ?? sex),
    ethnicity: ethnicityName(ethnicity)
      ? ethnicity
      : (ethnicityCode(ethnicity) ?? optionalText(file, 'ethnicityCode', label) ?? ethnicity),
    birthDate: compact(optionalText(file, 'birthDate', label) ?? idNumber.slice(6, 14)),
    address: optionalText(file, 'address', label) ?? '广东省佛山市禅城区示例路1号',
    idNumber,
    authority: optionalText(file, 'authority', label) ?? '佛山市公安局禅城分局',
    validFrom: compact(optionalText(file, 'validFrom', label) ?? '2020-01-01'),
    validTo: compact(optionalText(file, 'validTo', label) ?? '2040-01-01'),
  }
}

function optionalText(file: Record<string, unknown>, field: string, label: string): string | undefined {
  const value = file[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new ReaderError('R150', `${label}: ${field}`)
  return value
}

function photoBlock(file: Record<string, unknown>, label: string): Uint8Array {
  const { photo } = file
  if (photo === undefined) return syntheticPhoto()
  if (photo === null) return new Uint8Array()
  const base64 = (photo as Record<string, unknown>)['base64']
  const valid = typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)
  const bytes = new Uint8Array(Buffer.from(valid ? base64 : '', 'base64'))
  if (!valid || bytes.length > PHOTO_BYTES) throw new ReaderError('R150', `${label}: photo.base64`)
  return bytes
}
