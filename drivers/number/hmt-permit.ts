/** Residence permits of residents of Hong Kong, Macao and Taiwan: numbers by GB 11643 under three regions of their own. */

export type HmtOrigin = 'hongKong' | 'macao' | 'taiwan'

const ORIGINS: Readonly<Record<string, HmtOrigin>> = { '810000': 'hongKong', '820000': 'macao', '830000': 'taiwan' }

/** Where the holder of an 18-digit number comes from; undefined for every other number. The rest is not checked. */
export function hmtOrigin(number: string): HmtOrigin | undefined {
  return ORIGINS[number.slice(0, 6)]
}

/**
 * The number of the travel permit (通行证号码) that is written on a residence permit, 9 characters with its padding:
 * H or M and eight digits for Hong Kong and Macao, eight digits for Taiwan. Says whose it is by its pattern alone.
 */
export function permitOrigin(permitNumber: string): HmtOrigin | undefined {
  if (/^H\d{8}$/.test(permitNumber)) return 'hongKong'
  if (/^M\d{8}$/.test(permitNumber)) return 'macao'
  return /^\d{8}$/.test(permitNumber) ? 'taiwan' : undefined
}
