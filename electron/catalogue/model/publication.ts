import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from './item.ts'

export interface Publication {
  /** First day in force. */
  readonly from: LocalDate
  readonly items: readonly Item[]
  readonly withdrawn: readonly string[]
  readonly file: string
  readonly sample: boolean
  /** Voids earlier plans for the same future day. */
  readonly replacesPlanned: boolean
}

/** Without `item`: withdrawn from that day. */
export interface ItemVersion {
  readonly code: string
  /** Undefined: always. */
  readonly from: LocalDate | undefined
  readonly item: Item | undefined
  readonly sample: boolean
}

/** Without voided plans, by day. */
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

export function versionOn(versions: readonly ItemVersion[], on: LocalDate): ItemVersion | undefined {
  return versions.findLast(({ from }) => from === undefined || from <= on)
}

export function isOffered({ item }: ItemVersion, on: LocalDate): boolean {
  return item !== undefined && (item.endsOn === undefined || on <= item.endsOn)
}
