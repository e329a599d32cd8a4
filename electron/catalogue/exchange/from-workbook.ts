import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { type ReadOptions, type ReadSheet, readWorkbook, type Workbook } from '../../spreadsheet/read/read-workbook.ts'
import { cellValue, written } from './cell-values.ts'
import {
  DEPARTMENT,
  GATE,
  ITEM_CODE,
  isTitled,
  LAYOUTS,
  type LayoutName,
  NOTES_SHEET,
  SAMPLE_LABEL,
} from './columns.ts'
import type { Problems } from './problem.ts'
import type { FieldPath, RawCatalogue, RawItem } from './raw-catalogue.ts'
import { readTable, type TableRow } from './read-table.ts'

type Rows = Readonly<Record<LayoutName, readonly TableRow[]>>

/** Hidden sheets are skipped, hidden rows and columns are read (a filter hides them); a note tells of both. */
export async function fromWorkbook(
  bytes: Uint8Array,
  file: string,
  problems: Problems,
  options: Pick<ReadOptions, 'onProgress'> = {},
): Promise<RawCatalogue> {
  const workbook = await readWorkbook(bytes, file, {
    ...options,
    wanted: sheet => !sheet.hidden || isTitled(sheet.name, NOTES_SHEET),
  })
  const rows = tables(workbook, problems)
  const owners = new Map<unknown, ItemParts>()
  const organs = organRows(rows, problems)
  const items = rows.items.map(row => {
    const organ = organs.get(departmentOf(row))
    const parts: ItemParts = { row, materials: [], situations: [], gates: new Map(), organ }
    const { code } = row.raw
    if (typeof code === 'string' && !owners.has(code)) owners.set(code, parts)
    return parts
  })
  for (const row of rows.materials) ownerOf(row, owners, problems)?.materials.push(row)
  for (const row of rows.situations) ownerOf(row, owners, problems)?.situations.push(row)
  for (const row of rows.gates) addGate(row, ownerOf(row, owners, problems), problems)
  const told = new Set<TableRow>()
  return {
    sample: isSample(workbook),
    items: items.map(parts => rawItem(parts, told)),
    notes: workbook.sheets.flatMap(notesOnSheet),
  }
}

function notesOnSheet(sheet: ReadSheet): Bilingual[] {
  const { name, hidden, hiddenRows, hiddenColumns } = sheet
  if (isTitled(sheet.name, NOTES_SHEET)) return []
  if (hidden) return [bilingual(`隐藏的工作表“${name}”未读取`, `the hidden sheet “${name}” was not read`)]
  const notes: Bilingual[] = []
  if (hiddenRows > 0) {
    notes.push(
      bilingual(
        `“${name}”有 ${hiddenRows} 行被隐藏，已一并读取`,
        `${hiddenRows} hidden rows of “${name}” were read too`,
      ),
    )
  }
  if (hiddenColumns.length > 0) {
    const columns = hiddenColumns.join(', ')
    notes.push(
      bilingual(`“${name}”的 ${columns} 列被隐藏，已一并读取`, `hidden columns ${columns} of “${name}” were read too`),
    )
  }
  return notes
}

interface ItemParts {
  readonly row: TableRow
  readonly materials: TableRow[]
  readonly situations: TableRow[]
  readonly gates: Map<string, TableRow>
  readonly organ: TableRow | undefined
}

function tables(workbook: Workbook, problems: Problems): Rows {
  const found = new Map<string, ReadSheet>()
  for (const sheet of workbook.sheets) {
    const known = Object.values(LAYOUTS).find(({ name }) => isTitled(sheet.name, name))
    if (sheet.hidden) {
      if (known) problems.add({ sheet: sheet.name }, undefined, HIDDEN.problem, HIDDEN.remedy)
    } else if (known && !found.has(known.name.zh)) found.set(known.name.zh, sheet)
    else if (known) {
      problems.add(
        { sheet: sheet.name },
        undefined,
        bilingual('该工作表出现两次', 'the sheet is there twice'),
        bilingual('合并到一张表', 'put both into one sheet'),
      )
    } else if (!isTitled(sheet.name, NOTES_SHEET) && sheet.rows.length > 0) {
      problems.add(
        { sheet: sheet.name },
        undefined,
        bilingual('不认识的工作表', 'an unknown sheet'),
        bilingual('更正表名，或删除该表', 'correct its name, or delete it'),
      )
    }
  }
  const read = (name: LayoutName) => {
    const layout = LAYOUTS[name]
    const sheet = found.get(layout.name.zh)
    if (sheet) return readTable(sheet, layout, workbook.from1904, problems)
    const isHidden = workbook.sheets.some(candidate => candidate.hidden && isTitled(candidate.name, layout.name))
    if (!isHidden && (name === 'items' || name === 'materials')) {
      problems.add(
        { sheet: layout.name.zh },
        undefined,
        bilingual('缺少该工作表', 'the sheet is missing'),
        bilingual('用导出的文件为样本填写', 'fill in an exported file'),
      )
    }
    return []
  }
  return {
    items: read('items'),
    materials: read('materials'),
    situations: read('situations'),
    gates: read('gates'),
    departments: read('departments'),
  }
}

const HIDDEN = {
  problem: bilingual('该工作表被隐藏，未读取', 'the sheet is hidden and was not read'),
  remedy: bilingual('取消隐藏并核对后重新导入，或删除该表', 'show it, check it and import again, or delete it'),
}

function ownerOf(row: TableRow, owners: ReadonlyMap<unknown, ItemParts>, problems: Problems): ItemParts | undefined {
  const owner = owners.get(row.raw[ITEM_CODE])
  const { place, value, reported } = row.locate([ITEM_CODE])
  if (!owner && !reported) {
    problems.add(
      place,
      value,
      value === undefined ? bilingual('缺少事项编码', 'the item code is missing') : NO_SUCH_ITEM,
      bilingual('填写“事项”表中的编码', 'enter a code of the sheet of items'),
    )
  }
  return owner
}

const NO_SUCH_ITEM = bilingual('“事项”表中没有该编码', 'the sheet of items has no such code')

function departmentOf({ raw }: TableRow): unknown {
  const department = raw['department']
  return typeof department === 'object' && department !== null && 'zh' in department ? department.zh : undefined
}

function organRows({ items, departments }: Rows, problems: Problems): ReadonlyMap<unknown, TableRow> {
  const named = new Set(items.map(departmentOf))
  const organs = new Map<unknown, TableRow>()
  for (const row of departments) {
    const department = row.raw[DEPARTMENT]
    const { place, value, reported } = row.locate([DEPARTMENT])
    if (reported) continue
    if (department !== undefined && named.has(department) && !organs.has(department)) {
      organs.set(department, row)
      continue
    }
    const { problem, remedy } = department === undefined || !named.has(department) ? NO_SUCH_DEPARTMENT : TWO_ROWS
    problems.add(place, value, problem, remedy)
  }
  return organs
}

const NO_SUCH_DEPARTMENT = {
  problem: bilingual('“事项”表中没有该部门', 'the sheet of items has no such department'),
  remedy: bilingual('填写“事项”表中的部门，或删除该行', 'enter a department of that sheet, or delete the row'),
}

const TWO_ROWS = {
  problem: bilingual('部门重复', 'named twice'),
  remedy: bilingual('每个部门一行', 'give each department one row'),
}

function addGate(row: TableRow, owner: ItemParts | undefined, problems: Problems): void {
  const id = row.raw[GATE]
  const { place, value, reported } = row.locate([GATE])
  if (!owner || reported) return
  if (typeof id === 'string' && !owner.gates.has(id)) {
    owner.gates.set(id, row)
    return
  }
  problems.add(
    place,
    value,
    id === undefined ? bilingual('缺少条件标识', 'the gate is missing') : bilingual('条件重复', 'named twice'),
    bilingual('每个条件一行', 'give each gate one row'),
  )
}

/** `told`: rows of departments whose problems an earlier item has told. */
function rawItem({ row, materials, situations, gates, organ }: ItemParts, told: Set<TableRow>): RawItem {
  const toldBefore = organ !== undefined && told.has(organ)
  if (organ) told.add(organ)
  return {
    raw: {
      ...row.raw,
      ...(organ ? { organ: without(organ.raw, DEPARTMENT) } : {}),
      materials: materials.map(({ raw }) => without(raw, ITEM_CODE)),
      situations: situations.map(({ raw }) => without(raw, ITEM_CODE)),
      gates: Object.fromEntries([...gates].map(([id, { raw }]) => [id, without(raw, ITEM_CODE, GATE)])),
    },
    locate: (path: FieldPath) => {
      const [field, key, ...rest] = path
      // The missing item code is a problem already.
      if (field === 'materials' && row.raw['code'] === undefined) return { ...row.locate(path), reported: true }
      if (field === 'materials' && typeof key === 'number') return (materials[key] ?? row).locate(rest)
      if (field === 'situations' && typeof key === 'number') return (situations[key] ?? row).locate(rest)
      if (field === 'organ' && organ) {
        const located = organ.locate(path.slice(1))
        return { ...located, reported: located.reported || toldBefore }
      }
      if (field === 'gates' && key !== undefined)
        return (gates.get(String(key)) ?? row).locate(rest.length > 0 ? rest : [GATE])
      return row.locate(path)
    },
  }
}

function without(raw: Readonly<Record<string, unknown>>, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)))
}

/** Without a notes sheet it is no sample. */
function isSample({ sheets, from1904 }: Workbook): boolean {
  const notes = sheets.find(sheet => isTitled(sheet.name, NOTES_SHEET))
  return (notes?.rows ?? []).some(({ cells }) => {
    const label = cells.get(1)
    const answer = cells.get(2)
    if (!label || !answer || !written(label).startsWith(SAMPLE_LABEL.zh)) return false
    const value = cellValue({ kind: 'yesNo' }, answer, from1904)
    return value.ok && value.value === true
  })
}
