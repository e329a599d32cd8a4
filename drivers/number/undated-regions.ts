import { createRequire } from 'node:module'

/** The table of the package `idcard`: codes from the 1980s to about 2017, the abolished ones included, without dates. */
interface RegionTable {
  /** Counties by six digits. */
  readonly areas: Readonly<Record<string, { readonly text: string }>>
  /** Prefectures by four digits. */
  readonly citys: Readonly<Record<string, { readonly text: string }>>
  /** Provinces by two digits. */
  readonly provinces: Readonly<Record<string, { readonly text: string }>>
}

const require = createRequire(import.meta.url)
let table: RegionTable | undefined

/** The name of a province, prefecture or county by six digits, whenever it was. Loaded at the first question: it is large. */
export function undatedRegionName(code: string): string | undefined {
  table ??= require('idcard/lib/province_city_area_code.js') as RegionTable
  if (code.endsWith('0000')) return table.provinces[code.slice(0, 2)]?.text
  if (code.endsWith('00')) return table.citys[code.slice(0, 4)]?.text
  return table.areas[code]?.text
}
