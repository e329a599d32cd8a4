import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from './item.ts'

/** What was published for a day: versions that begin to hold, and items that end. In the chain, for ever. */
export interface Publication {
  /** The first day on which it holds. */
  readonly from: LocalDate
  /** New items, and new versions of items. */
  readonly items: readonly Item[]
  /** Codes of items that are no longer offered. Their cases go on. */
  readonly withdrawn: readonly string[]
  /** Name of the file it came from. */
  readonly file: string
  /** Whether the file said of itself that it is a sample. */
  readonly sample: boolean
  /** It takes the place of what was planned for the same day and had not begun. */
  readonly replacesPlanned: boolean
}

/** An item from a day on; without `item` it is withdrawn from that day. */
export interface ItemVersion {
  readonly code: string
  /** Undefined: since ever. */
  readonly from: LocalDate | undefined
  readonly item: Item | undefined
  readonly sample: boolean
}

/** What counts of the publications so far: one that replaces a plan makes that plan void. In the order of their days. */
export function inForce<Kept extends Publication>(publications: readonly Kept[]): readonly Kept[] {
  const kept = publications.filter(
    ({ from }, index) => !publications.slice(index + 1).some(later => later.replacesPlanned && later.from === from),
  )
  return kept.toSorted((a, b) => a.from.localeCompare(b.from))
}

export function versionsIn({ from, items, withdrawn, sample }: Publication): ItemVersion[] {
  return [
    ...items.map(item => ({ code: item.code, from, item, sample })),
    ...withdrawn.map(code => ({ code, from, item: undefined, sample })),
  ]
}

/** The version that holds on a day, of versions in their order; undefined when there is none, or it has ended. */
export function versionOn(versions: readonly ItemVersion[], on: LocalDate): ItemVersion | undefined {
  return versions.findLast(({ from }) => from === undefined || from <= on)
}

/** Whether cases can be opened under it on a day. */
export function isOffered({ item }: ItemVersion, on: LocalDate): boolean {
  return item !== undefined && (item.endsOn === undefined || on <= item.endsOn)
}
