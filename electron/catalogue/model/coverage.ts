import type { Bilingual } from '../../base/bilingual.ts'
import type { DeferralMode, Item } from './item.ts'

export interface Coverage {
  readonly items: number
  /** On the published list of 容缺受理, with a deferrable material. */
  readonly openItems: number
  /** An item with 容缺 and 容缓 counts in both, so the sum may exceed the items (35 个事项, 可容缺 5 个, 可容缓 31 个). */
  readonly itemsByMode: Readonly<Record<DeferralMode, number>>
  /** Item × material. */
  readonly materialsByMode: Readonly<Record<DeferralMode, number>>
  readonly zeroTripItems: number
}

export interface DepartmentCoverage extends Coverage {
  readonly department: Bilingual
}

export function coverageOf(items: readonly Item[]): Coverage {
  const open = items.filter(item => item.openToDeferral)
  const rows = open.flatMap(({ code, materials }) =>
    materials.flatMap(({ deferral }) => (deferral ? [{ code, deferral }] : [])),
  )
  const ofMode = (mode: DeferralMode) => rows.filter(({ deferral }) => deferral.mode === mode)
  return {
    items: items.length,
    openItems: distinct(rows),
    itemsByMode: byMode(mode => distinct(ofMode(mode))),
    materialsByMode: byMode(mode => ofMode(mode).length),
    zeroTripItems: items.filter(({ zeroTrip }) => zeroTrip).length,
  }
}

export function coverageByDepartment(items: readonly Item[]): DepartmentCoverage[] {
  const departments = Map.groupBy(items, ({ department }) => department.zh)
  return [...departments.values()].flatMap(own => {
    const [first] = own
    return first ? [{ department: first.department, ...coverageOf(own) }] : []
  })
}

function byMode(count: (mode: DeferralMode) => number): Record<DeferralMode, number> {
  return { defer: count('defer'), tolerate: count('tolerate'), promise: count('promise'), shared: count('shared') }
}

function distinct(rows: readonly { readonly code: string }[]): number {
  return new Set(rows.map(({ code }) => code)).size
}
