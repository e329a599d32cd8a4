import { bilingual } from '../../base/bilingual.ts'
import { letters } from '../../spreadsheet/read/cell-place.ts'
import type { ReadSheet } from '../../spreadsheet/read/read-workbook.ts'
import type { SheetRow } from '../../spreadsheet/read/sheet-cells.ts'
import { cellValue, written } from './cell-values.ts'
import { type Column, headerOf, isTitled, type SheetLayout } from './columns.ts'
import type { Problems } from './problem.ts'
import type { FieldPath, Located } from './raw-catalogue.ts'

/** Unreadable cells are left out of `raw`. */
export interface TableRow {
  readonly number: number
  readonly raw: Readonly<Record<string, unknown>>
  locate(path: FieldPath): Located
}

/** Columns in any order; titles in Chinese, English or both, also in a second row. Unreadable cells become problems. */
export function readTable(sheet: ReadSheet, layout: SheetLayout, from1904: boolean, problems: Problems): TableRow[] {
  const [head, ...rows] = sheet.rows
  const columns = head ? titledColumns(sheet, head, layout, problems) : new Map<number, Column>()
  for (const column of layout.columns.filter(({ required }) => required)) {
    if ([...columns.values()].includes(column)) continue
    problems.add(
      { sheet: sheet.name, row: head?.number ?? 1, title: column.title },
      undefined,
      bilingual('缺少该列', 'the column is missing'),
      bilingual(`加上标题为“${headerOf(column)}”的列`, `add a column titled “${headerOf(column)}”`),
    )
  }
  const body = rows[0] && isEnglishTitles(rows[0], columns) ? rows.slice(1) : rows
  return body.map(row => readRow(sheet, row, layout, columns, from1904, problems))
}

function titledColumns(
  sheet: ReadSheet,
  head: SheetRow,
  layout: SheetLayout,
  problems: Problems,
): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>()
  for (const [number, cell] of head.cells) {
    const place = { sheet: sheet.name, row: head.number, column: letters(number) }
    const titles = written(cell).split(/[/\n]/)
    const column = layout.columns.find(({ title }) => titles.some(given => isTitled(given, title)))
    if (!column) {
      problems.add(
        place,
        written(cell),
        bilingual('不认识的列', 'an unknown column'),
        bilingual('更正标题，或删除该列', 'correct its title, or delete it'),
      )
    } else if ([...columns.values()].includes(column)) {
      problems.add(
        place,
        written(cell),
        bilingual('该列出现两次', 'the column is there twice'),
        bilingual('删除其中一列', 'delete one of them'),
      )
    } else columns.set(number, column)
  }
  return columns
}

function isEnglishTitles(row: SheetRow, columns: ReadonlyMap<number, Column>): boolean {
  return [...row.cells].every(([number, cell]) => {
    const title = columns.get(number)?.title
    return title !== undefined && written(cell) !== title.zh && isTitled(written(cell), title)
  })
}

function readRow(
  sheet: ReadSheet,
  row: SheetRow,
  layout: SheetLayout,
  columns: ReadonlyMap<number, Column>,
  from1904: boolean,
  problems: Problems,
): TableRow {
  const raw: Record<string, unknown> = {}
  const shown = new Map<Column, string>()
  const reported = new Set(layout.columns.filter(column => column.required && ![...columns.values()].includes(column)))
  const placeOf = (column: Column | undefined) => {
    const number = [...columns].find(([, candidate]) => candidate === column)?.[0]
    return {
      sheet: sheet.name,
      row: row.number,
      ...(number === undefined ? {} : { column: letters(number) }),
      ...(column ? { title: column.title } : {}),
    }
  }
  for (const [number, cell] of row.cells) {
    const column = columns.get(number)
    if (!column) continue
    shown.set(column, written(cell))
    const value = cellValue(column.cell, cell, from1904)
    if (value.ok) put(raw, column.key.split('.'), value.value)
    else {
      reported.add(column)
      problems.add(placeOf(column), written(cell), value.problem, value.remedy)
    }
  }
  return {
    number: row.number,
    raw,
    locate: path => {
      const column = columnAt(layout, path)
      const value = column && shown.get(column)
      return {
        place: placeOf(column),
        ...(value === undefined ? {} : { value }),
        reported: column !== undefined && reported.has(column),
      }
    },
  }
}

/** The column of the field, of its parent, or of its first part. */
function columnAt(layout: SheetLayout, path: FieldPath): Column | undefined {
  const wanted = path.join('.')
  if (wanted === '') return undefined
  const { columns } = layout
  return (
    columns.find(({ key }) => wanted === key || wanted.startsWith(`${key}.`)) ??
    columns.find(({ key }) => key.startsWith(`${wanted}.`))
  )
}

function put(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const inner = (target[key] ?? {}) as Record<string, unknown>
  target[key] = inner
  put(inner, rest, value)
}
