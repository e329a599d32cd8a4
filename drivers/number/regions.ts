/**
 * Regions of GB/T 2260, the abolished ones included: most cards carry the code that was in force when the number was given
 * out. That a code is abolished is a fact about it, never a fault of the number.
 */
import { hmtOrigin } from './hmt-permit.ts'
import { type NameSpan, regionEditions } from './region-editions.ts'
import { undatedRegionName } from './undated-regions.ts'

/** Six digits: `440000` a province, `440600` a prefecture, `440604` a county. */
export interface Region {
  readonly code: string
  /** The last name that it had. */
  readonly name: string
  /** Province, prefecture, county, as far down as the code goes, as the standard names them: 市辖区 included. */
  readonly path: readonly string[]
  /**
   * The editions that list it. `from` null: it was there before the first one that we know; `to` null: the last one that we
   * know lists it still. Undefined for a code that was gone before the first edition or came after the last one.
   */
  readonly listed: { readonly from: string | null; readonly to: string | null } | undefined
  /** Undefined when no edition that we know lists the code. */
  readonly abolished: boolean | undefined
}

/** A region as it was called at a date. */
export interface DatedRegion {
  readonly code: string
  readonly name: string
  readonly path: readonly string[]
  /** The edition that says so, `YYYY-MM`; undefined for a name without a date. */
  readonly edition: string | undefined
  /** False when the date lies outside the editions that we know: the nearest one speaks for it. */
  readonly exact: boolean
}

/**
 * True when the first six digits of an ID number name a county, or a prefecture standing for one, past or present; and for
 * the three that stand for Hong Kong, Macao and Taiwan. No other province gives out numbers.
 */
export function isKnownRegion(code: string): boolean {
  if (code.endsWith('0000') && !hmtOrigin(code)) return false
  return isRegion(code)
}

/** Whether a code is or was one, a province's included. */
export function isRegion(code: string): boolean {
  return regionEditions().spans.has(code) || undatedRegionName(code) !== undefined
}

/**
 * Whether six digits lie in a province. Below Hong Kong, Macao and Taiwan (81, 82, and 83 on residence permits) there are no
 * codes.
 */
export function isInProvince(code: string): boolean {
  const province = `${code.slice(0, 2)}0000`
  return hmtOrigin(province) ? hmtOrigin(code) !== undefined : isRegion(province)
}

/** What is known about a code; undefined for one that never was. */
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

/**
 * The region at a date, `YYYY-MM` or `YYYY-MM-DD`. Before the first edition that we know and after the last one the nearest
 * is asked, for a code that none lists the names without a date. Undefined when the code was not listed then, or never.
 */
export function regionAt(code: string, date: string): DatedRegion | undefined {
  const { editions, spans } = regionEditions()
  const month = date.slice(0, 7)
  const index = editions.findLastIndex(edition => edition <= month)
  // A month after the last edition another may have come.
  const exact = index >= 0 && (index < editions.length - 1 || editions[index] === month)
  const asked = Math.max(index, 0)
  const name = nameAt(code, asked)
  if (name !== undefined) return { code, name, path: pathAt(code, asked), edition: editions[asked], exact }
  // A code that some edition lists was not there when its neighbours do not; for one that none lists nobody can tell.
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

/** The codes above one, from the province down. */
function ancestors(code: string): string[] {
  if (code.endsWith('0000')) return []
  const province = `${code.slice(0, 2)}0000`
  return code.endsWith('00') ? [province] : [province, `${code.slice(0, 4)}00`]
}

function named(names: readonly (string | undefined)[]): string[] {
  return names.filter(name => name !== undefined)
}
