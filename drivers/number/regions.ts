/** Regions of GB/T 2260, abolished ones included: most cards carry codes of their time. */
import { hmtOrigin } from './hmt-permit.ts'
import { type NameSpan, regionEditions } from './region-editions.ts'
import { undatedRegionName } from './undated-regions.ts'

/** `440000` province, `440600` prefecture, `440604` county. */
export interface Region {
  readonly code: string
  readonly name: string
  /** Province, prefecture, county, as the standard names them (市辖区 included). */
  readonly path: readonly string[]
  /** Editions. `from` null: before the first known. `to` null: still in the last known. Undefined: in none. */
  readonly listed: { readonly from: string | null; readonly to: string | null } | undefined
  readonly abolished: boolean | undefined
}

export interface DatedRegion {
  readonly code: string
  readonly name: string
  readonly path: readonly string[]
  readonly edition: string | undefined
  /** False outside the known editions: the nearest one is used. */
  readonly exact: boolean
}

/** True for codes in ID numbers: counties, some prefectures, and the three codes of Hong Kong, Macao and Taiwan. */
export function isKnownRegion(code: string): boolean {
  if (code.endsWith('0000') && !hmtOrigin(code)) return false
  return isRegion(code)
}

export function isRegion(code: string): boolean {
  return regionEditions().spans.has(code) || undatedRegionName(code) !== undefined
}

/** Hong Kong, Macao and Taiwan (81, 82, 83) have no codes below. */
export function isInProvince(code: string): boolean {
  const province = `${code.slice(0, 2)}0000`
  return hmtOrigin(province) ? hmtOrigin(code) !== undefined : isRegion(province)
}

export function regionOf(code: string): Region | undefined {
  const { editions, spans } = regionEditions()
  const names = spans.get(code)
  const [first, last] = [names?.at(0), names?.at(-1)]
  if (!first || !last) return undatedRegion(code)
  const abolished = last.last < editions.length - 1
  return {
    code,
    name: last.name,
    path: pathAt(code, last.last),
    listed: {
      from: first.first === 0 ? null : (editions[first.first] ?? null),
      to: abolished ? (editions[last.last] ?? null) : null,
    },
    abolished,
  }
}

/** `date`: `YYYY-MM` or `YYYY-MM-DD`. Outside the editions the nearest answers. Undefined when not listed then. */
export function regionAt(code: string, date: string): DatedRegion | undefined {
  const { editions, spans } = regionEditions()
  const month = date.slice(0, 7)
  const index = editions.findLastIndex(edition => edition <= month)
  // After the last edition another may have come.
  const exact = index >= 0 && (index < editions.length - 1 || editions[index] === month)
  const asked = Math.max(index, 0)
  const name = nameAt(code, asked)
  if (name !== undefined) return { code, name, path: pathAt(code, asked), edition: editions[asked], exact }
  // An undated name helps only a code that no edition lists.
  const undated = exact || spans.has(code) ? undefined : undatedRegion(code)
  return undated && { code, name: undated.name, path: undated.path, edition: undefined, exact }
}

function undatedRegion(code: string): Region | undefined {
  const name = undatedRegionName(code)
  if (name === undefined) return undefined
  const latest = regionEditions().editions.length - 1
  const path = ancestors(code).map(above => nameAt(above, latest) ?? undatedRegionName(above))
  return { code, name, path: named([...path, name]), listed: undefined, abolished: undefined }
}

function pathAt(code: string, index: number): readonly string[] {
  return named([...ancestors(code), code].map(each => nameAt(each, index)))
}

function nameAt(code: string, index: number): string | undefined {
  const covers = ({ first, last }: NameSpan) => first <= index && index <= last
  return regionEditions().spans.get(code)?.find(covers)?.name
}

function ancestors(code: string): string[] {
  if (code.endsWith('0000')) return []
  const province = `${code.slice(0, 2)}0000`
  return code.endsWith('00') ? [province] : [province, `${code.slice(0, 4)}00`]
}

function named(names: readonly (string | undefined)[]): string[] {
  return names.filter(name => name !== undefined)
}
