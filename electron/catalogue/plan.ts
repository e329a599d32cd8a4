import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { CheckedItem } from './exchange/check-items.ts'
import { tell } from './exchange/check-items.ts'
import type { Problems } from './exchange/problem.ts'
import { differenceOf, type ItemChange } from './model/difference.ts'
import type { Item } from './model/item.ts'
import { differingOrgans } from './model/organs.ts'

export interface InForce {
  readonly offered: readonly { readonly item: Item; readonly sample: boolean }[]
  /** All versions so far: cases use them, so no label is used twice. */
  readonly known: readonly Item[]
}

export interface ItemName {
  readonly code: string
  readonly name: Bilingual
  readonly version: string
}

export interface ChangedItem extends ItemName, ItemChange {
  readonly versionBefore: string
}

export interface CatalogueDifference {
  readonly added: readonly ItemName[]
  readonly changed: readonly ChangedItem[]
  readonly withdrawn: readonly ItemName[]
  readonly unchanged: number
  /** In force but not in the file; left alone. */
  readonly untouched: number
}

export interface Plan {
  readonly difference: CatalogueDifference
  readonly items: readonly Item[]
}

export type Absent = 'keep' | 'withdraw'

/** A missing label is made from the day; a label used for different content is a problem. */
export function planPublication(
  file: { readonly items: readonly CheckedItem[]; readonly sample: boolean },
  inForce: InForce,
  from: LocalDate,
  absent: Absent,
  problems: Problems,
): Plan {
  const current = new Map(inForce.offered.map(entry => [entry.item.code, entry]))
  const known = Map.groupBy(inForce.known, ({ code }) => code)
  const items: Item[] = []
  const added: ItemName[] = []
  const changed: ChangedItem[] = []
  let unchanged = 0

  for (const checked of file.items) {
    const held = current.get(checked.item.code)
    current.delete(checked.item.code)
    const change = held && changeOf(held, checked, file.sample)
    if (held && !change) {
      unchanged++
      continue
    }
    const item = { ...checked.item, version: labelFor(checked, known.get(checked.item.code) ?? [], from) }
    if (isTaken(item, known.get(item.code) ?? []))
      tell(checked.source, ['version'], TAKEN.problem, TAKEN.remedy, problems)
    items.push(item)
    if (held && change) changed.push({ ...nameOf(item), versionBefore: held.item.version, ...change })
    else added.push(nameOf(item))
  }
  const left = [...current.values()].map(({ item }) => item)
  const kept = absent === 'keep' ? left : []
  const differing = new Set(differingOrgans([...kept, ...file.items.map(({ item }) => item)]))
  for (const { item, source } of file.items) {
    if (differing.has(item)) tell(source, ['organ'], KEPT_ORGAN.problem, KEPT_ORGAN.remedy, problems)
  }
  return {
    items,
    difference: {
      added,
      changed,
      withdrawn: absent === 'withdraw' ? left.map(nameOf) : [],
      unchanged,
      untouched: kept.length,
    },
  }
}

const KEPT_ORGAN = {
  problem: bilingual(
    '与该部门保留事项的机关信息不一致',
    'it differs from that of items of the department that are not in the file',
  ),
  remedy: bilingual('导入该部门的全部事项，或沿用原信息', 'import all items of the department, or keep what there is'),
}

const TAKEN = {
  problem: bilingual('该版本号已用于不同的内容', 'this label is that of a version with other content'),
  remedy: bilingual('改用新的版本号，或留空', 'give it a new label, or leave it empty'),
}

/** A label alone is a change, and so is the end of a sample. Official items never become a sample again. */
function changeOf(
  { item, sample }: InForce['offered'][number],
  checked: CheckedItem,
  fileIsSample: boolean,
): ItemChange | undefined {
  const change = differenceOf(item, checked.item)
  const relabelled = checked.labelled && checked.item.version !== item.version
  const published = sample && !fileIsSample
  if (!change && !relabelled && !published) return undefined
  return {
    materials: change?.materials ?? [],
    fields: [
      ...(change?.fields ?? []),
      ...(relabelled ? [{ field: 'version', before: item.version, after: checked.item.version }] : []),
      ...(published ? [{ field: 'sample', before: 'true', after: 'false' }] : []),
    ],
  }
}

/** 2026-12-01, then 2026-12-01-2. */
function labelFor({ item, labelled }: CheckedItem, known: readonly Item[], from: LocalDate): string {
  if (labelled) return item.version
  const labels = new Set(known.filter(other => differenceOf(other, item)).map(({ version }) => version))
  let label: string = from
  for (let count = 2; labels.has(label); count++) label = `${from}-${count}`
  return label
}

function isTaken(item: Item, known: readonly Item[]): boolean {
  return known.some(other => other.version === item.version && differenceOf(other, item) !== undefined)
}

function nameOf({ code, name, version }: Item): ItemName {
  return { code, name, version }
}
