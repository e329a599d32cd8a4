import { normaliseNumber } from '../../number/number-text.ts'
import type { DecodedPhoto } from '../photo-decoder.ts'
import { pictureFromFile } from '../picture-file.ts'
import type { ServiceProtocol } from './protocol.ts'

export type ServiceAnswer = DecodedPhoto | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): ServiceAnswer => ({ kind: 'refused', why })

/** Takes the picture only from an answer with this card's number. */
export function pictureFromAnswer(text: string, protocol: ServiceProtocol, idNumber: string): ServiceAnswer {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // Drops the parser's message: it quotes the answer.
    return refused('the answer is no JSON')
  }
  const number = field(json, protocol.numberField)
  if (typeof number !== 'string' || number.trim() === '') return refused(`no ${protocol.numberField}`)
  if (normaliseNumber(number) !== normaliseNumber(idNumber)) return refused('about another card')
  const base64 = field(json, protocol.pictureField)
  if (typeof base64 !== 'string' || base64.trim() === '') return refused(`no ${protocol.pictureField}`)
  const bytes = fromBase64(base64)
  return (bytes && pictureFromFile(bytes)) ?? refused('no whole JPEG, BMP or PNG of a portrait')
}

function field(json: unknown, path: string): unknown {
  let value = json
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** Accepts data URLs and line breaks. Undefined for invalid base64, which Node would guess at. */
function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/^data:[\w/+.-]*;base64,/, '').replace(/\s+/g, '')
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined
  return new Uint8Array(Buffer.from(digits, 'base64'))
}
