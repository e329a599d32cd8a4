import { headerOf, LAYOUTS, type LayoutName, NOTES_SHEET } from '../../../electron/catalogue/exchange/columns.ts'
import { letters } from '../../../electron/spreadsheet/read/cell-place.ts'
import { type PackageSheet, packageOf, workbookParts } from './package.ts'
import { DEPARTMENT_ROW, ITEM_ROW, MATERIAL_ROW, type Row } from './workbook.ts'

export interface RawSheet extends Omit<PackageSheet, 'name' | 'rows'> {
  /** By row number, e.g. `hidden="1"`. */
  readonly rowAttributes?: Readonly<Record<number, string>>
  readonly cells?: Readonly<Record<string, string>>
}

/** One item, by hand: contains what our programs never write. */
export function cataloguePackage(
  raw: Partial<Record<LayoutName | 'notes', RawSheet>> = {},
  more: { readonly strings?: readonly string[]; readonly sheets?: readonly PackageSheet[] } = {},
): Uint8Array {
  const sheets: PackageSheet[] = [
    layoutSheet('items', [ITEM_ROW], raw.items),
    layoutSheet('materials', [MATERIAL_ROW, { ...MATERIAL_ROW, id: 'second' }], raw.materials),
    layoutSheet('departments', [DEPARTMENT_ROW], raw.departments),
    ...(raw.situations ? [layoutSheet('situations', [], raw.situations)] : []),
    ...(raw.notes ? [notesSheet(raw.notes)] : []),
    ...(more.sheets ?? []),
  ]
  return packageOf(workbookParts(sheets, { strings: more.strings ?? ['共享文本'] }))
}

/** `core`, 2 → E2. */
export function placeOf(sheet: LayoutName, key: string, row: number): string {
  return `${letters(LAYOUTS[sheet].columns.findIndex(column => column.key === key) + 1)}${row}`
}

function layoutSheet(layout: LayoutName, rows: readonly Row[], raw: RawSheet = {}): PackageSheet {
  const { columns, name } = LAYOUTS[layout]
  const { rowAttributes = {}, cells = {}, ...rest } = raw
  const written = [columns.map(headerOf), ...rows.map(row => columns.map(({ key }) => row[key] ?? null))]
  const xml = written.map((values, index) => {
    const number = index + 1
    const inside = values.map((value, column) => {
      const place = `${letters(column + 1)}${number}`
      return cells[place] ?? cellXml(place, value)
    })
    return `<row r="${number}" ${rowAttributes[number] ?? ''}>${inside.join('')}</row>`
  })
  return { ...rest, name: name.zh, rows: xml.join('') }
}

function notesSheet(raw: RawSheet): PackageSheet {
  return {
    ...raw,
    name: NOTES_SHEET.zh,
    rows: `<row>${cellXml('A1', '示例目录 / Sample catalogue')}${cellXml('B1', '是')}</row>`,
  }
}

function cellXml(place: string, value: Row[string] | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
}
