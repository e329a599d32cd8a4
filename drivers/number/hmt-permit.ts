export type HmtOrigin = 'hongKong' | 'macao' | 'taiwan'

const ORIGINS: Readonly<Record<string, HmtOrigin>> = { '810000': 'hongKong', '820000': 'macao', '830000': 'taiwan' }

/** Undefined for every other number. Checks only the region. */
export function hmtOrigin(number: string): HmtOrigin | undefined {
  return ORIGINS[number.slice(0, 6)]
}
