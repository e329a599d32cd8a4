export type HmtOrigin = 'hongKong' | 'macao' | 'taiwan'

const ORIGINS: Readonly<Record<string, HmtOrigin>> = { '810000': 'hongKong', '820000': 'macao', '830000': 'taiwan' }

/** Undefined for every other number. Checks only the region. */
export function hmtOrigin(number: string): HmtOrigin | undefined {
  return ORIGINS[number.slice(0, 6)]
}

/** By pattern alone: H or M and eight digits (Hong Kong, Macao), eight digits (Taiwan). */
export function permitOrigin(permitNumber: string): HmtOrigin | undefined {
  if (/^H\d{8}$/.test(permitNumber)) return 'hongKong'
  if (/^M\d{8}$/.test(permitNumber)) return 'macao'
  return /^\d{8}$/.test(permitNumber) ? 'taiwan' : undefined
}
