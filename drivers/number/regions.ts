import { createRequire } from 'node:module'

/**
 * Regions of GB/T 2260, the abolished ones included: most cards carry the code that was in force at birth.
 * The table comes from the package `idcard`; it is loaded at the first question, since it is large.
 */
interface RegionTable {
  readonly areas: Record<string, { code: string; text: string }>
  readonly citys: Record<string, { code: string; text: string }>
}

const require = createRequire(import.meta.url)
let table: RegionTable | undefined

/** True when the first six digits of an ID number name a county, or a prefecture standing for one, past or present. */
export function isKnownRegion(code: string): boolean {
  table ??= require('idcard/lib/province_city_area_code.js') as RegionTable
  return code in table.areas || (code.endsWith('00') && code.slice(0, 4) in table.citys)
}
