import type { HmtOrigin } from './hmt-permit.ts'

/** From public form checks, not a standard. Without a check character a pattern proves nothing. */
export type TravelDocument =
  /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. `number` without the count of issues. */
  | { readonly document: 'hmtTravelPermit'; readonly origin: HmtOrigin; readonly number: string }
  | { readonly document: 'passport'; readonly issuer: 'china' | 'other'; readonly number: string }

/** Ordinary (E, G, 14, 15), diplomatic, service, public affairs; Hong Kong and Macao. */
const CHINESE_PASSPORT =
  /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|[DPS]\d{7,8}|[DPS]E\d{7}|K\d{8}|KJ\d{7}|M[AB]\d{7})$/

/** ICAO 9303: at most nine characters. Shorter than six is not seen. */
const ANY_PASSPORT = /^(?=.*\d)[A-Z0-9]{6,9}$/

/** `number` must be normalised. Eight digits, or H or M and eight digits, are taken for permits, not passports. */
export function travelDocumentOf(number: string): TravelDocument | undefined {
  const hongKongMacao = /^([HM]\d{8})(?:\d{2})?$/.exec(number)?.[1]
  if (hongKongMacao) {
    const origin = hongKongMacao.startsWith('H') ? 'hongKong' : 'macao'
    return { document: 'hmtTravelPermit', origin, number: hongKongMacao }
  }
  if (/^\d{8}$/.test(number)) return { document: 'hmtTravelPermit', origin: 'taiwan', number }
  // Until 2015: ten digits and a letter for the place of issue, often in brackets.
  if (/^\d{10}(?:[A-Z]|\([A-Z]\))$/.test(number)) {
    return { document: 'hmtTravelPermit', origin: 'taiwan', number: number.slice(0, 10) }
  }
  if (CHINESE_PASSPORT.test(number)) return { document: 'passport', issuer: 'china', number }
  return ANY_PASSPORT.test(number) ? { document: 'passport', issuer: 'other', number } : undefined
}
