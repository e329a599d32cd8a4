import { createRequire } from 'node:module'

/** Table of the package `idcard`: codes from the 1980s to about 2017, without dates. */
interface RegionTable {
  readonly areas: Readonly<Record<string, { readonly text: string }>>
  readonly citys: Readonly<Record<string, { readonly text: string }>>
  readonly provinces: Readonly<Record<string, { readonly text: string }>>
}

const require = createRequire(import.meta.url)
let table: RegionTable | undefined

export function undatedRegionName(code: string): string | undefined {
  table ??= require('idcard/lib/province_city_area_code.js') as RegionTable
  if (code.endsWith('0000')) return table.provinces[code.slice(0, 2)]?.text
  if (code.endsWith('00')) return table.citys[code.slice(0, 4)]?.text
  return table.areas[code]?.text
}
