import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from '../model/item.ts'
import type { ItemFault } from '../model/item-faults.ts'
import { differingOrgans } from '../model/organs.ts'
import { itemSchema } from '../schema.ts'
import { MOST_ENTRIES } from './bounds.ts'
import { issueTexts } from './issue-texts.ts'
import type { Problems } from './problem.ts'
import type { FieldPath, RawItem } from './raw-catalogue.ts'

export interface HallTerms {
  readonly codePatterns: { readonly item: RegExp; readonly material: RegExp }
  /** By the rules of the day on which the item starts. */
  readonly faults: (item: Item) => readonly ItemFault[]
}

export interface CheckedItem {
  readonly item: Item
  /** The file names the version; otherwise the date does. */
  readonly labelled: boolean
  readonly source: RawItem
}

export function checkItems(
  items: readonly RawItem[],
  from: LocalDate,
  terms: HallTerms,
  problems: Problems,
  onChecked: (done: number, all: number) => void = () => {},
): CheckedItem[] {
  if (items.length === 0 && problems.count === 0) {
    problems.add(
      { sheet: 'items' },
      undefined,
      bilingual('文件中没有事项', 'the file has no items'),
      bilingual('至少填写一个事项', 'enter at least one'),
    )
  }
  const first = new Map<string, RawItem>()
  const checked: CheckedItem[] = []
  for (const [index, source] of items.entries()) {
    onChecked(index, items.length)
    const { code } = source.raw
    const earlier = typeof code === 'string' ? first.get(code) : undefined
    if (earlier) {
      tell(
        source,
        ['code'],
        repeatedCode(earlier),
        bilingual('合并或改用另一个编码', 'merge them, or use another code'),
        problems,
      )
      continue
    }
    if (typeof code === 'string') first.set(code, source)
    const item = checkItem(source, from, terms, problems)
    if (item) checked.push(item)
  }
  const differing = new Set(differingOrgans(checked.map(({ item }) => item)))
  for (const { item, source } of checked) {
    if (differing.has(item)) tell(source, ['organ'], TWO_ORGANS.problem, TWO_ORGANS.remedy, problems)
  }
  return checked
}

const TWO_ORGANS = {
  problem: bilingual('同一部门的机关信息不一致', 'it differs from that of an earlier item of the department'),
  remedy: bilingual('同一部门只写一种', 'give each department one organ'),
}

function repeatedCode(earlier: RawItem): Bilingual {
  const { sheet, row } = earlier.locate(['code']).place
  return bilingual(`事项编码重复，已见于 ${sheet} 第 ${row} 行`, `the code stands in row ${row} of ${sheet} already`)
}

function checkItem(source: RawItem, from: LocalDate, terms: HallTerms, problems: Problems): CheckedItem | undefined {
  const before = problems.count
  const crowded = crowdedField(source.raw)
  if (crowded) {
    tell(source, crowded, TOO_MANY.problem, TOO_MANY.remedy, problems)
    return undefined
  }
  const { version } = source.raw
  const labelled = version !== undefined && version !== ''
  const parsed = itemSchema.safeParse({ ...source.raw, version: labelled ? version : from })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter(key => typeof key !== 'symbol')
      const { problem, remedy } = issueTexts(issue, source.locate(path).value)
      tell(source, path, problem, remedy, problems)
    }
    return undefined
  }
  checkTerms(source, parsed.data, terms, problems)
  return problems.count === before ? { item: parsed.data, labelled, source } : undefined
}

const TOO_MANY = {
  problem: bilingual('内容过多', 'too many'),
  remedy: bilingual(`不超过 ${MOST_ENTRIES}`, `at most ${MOST_ENTRIES}`),
}

/** Checked first: each excess entry would be a problem of its own. */
function crowdedField(value: unknown): FieldPath | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  if (entries.length > MOST_ENTRIES) return []
  for (const [key, inner] of entries) {
    const found = crowdedField(inner)
    if (found) return [Array.isArray(value) ? Number(key) : key, ...found]
  }
  return undefined
}

function checkTerms(source: RawItem, item: Item, terms: HallTerms, problems: Problems): void {
  const { item: itemPattern, material: materialPattern } = terms.codePatterns
  const misfit = bilingual('不合本大厅的编码规则', 'it does not fit the hall’s pattern of codes')
  const pattern = (allowed: RegExp) => bilingual(`须符合 ${allowed.source}`, `it must match ${allowed.source}`)
  if (!itemPattern.test(item.code)) tell(source, ['code'], misfit, pattern(itemPattern), problems)
  for (const [index, { id }] of item.materials.entries()) {
    if (!materialPattern.test(id)) tell(source, ['materials', index, 'id'], misfit, pattern(materialPattern), problems)
  }
  for (const { path, problem, remedy } of terms.faults(item)) tell(source, path, problem, remedy, problems)
}

export function tell(
  source: RawItem,
  path: FieldPath,
  problem: Bilingual,
  remedy: Bilingual,
  problems: Problems,
): void {
  const { place, value, reported } = source.locate(path)
  if (!reported) problems.add(place, value, problem, remedy)
}
