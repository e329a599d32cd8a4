import writeExcelFile from 'write-excel-file/node'
import { headerOf, LAYOUTS, type LayoutName } from '../../../electron/catalogue/exchange/columns.ts'

export type Value = string | number | boolean | Date | { readonly formula: string } | null

export type Row = Readonly<Record<string, Value>>

export const ITEM_ROW: Row = {
  code: 'T-1',
  'name.zh': '测试事项',
  'name.en': 'test item',
  'department.zh': '测试部门',
  'department.en': 'test department',
  kind: '承诺件',
  promisedDays: 10,
  openToDeferral: '是',
  creditParties: '申请人',
  yieldsCertificate: '是',
  'basis.zh': '依据',
  'basis.en': 'basis',
}

export const DEPARTMENT_ROW: Row = {
  department: '测试部门',
  'review.zh': '某区人民政府',
  'review.en': 'district government',
  'court.zh': '某区人民法院',
  'court.en': 'district court',
}

export const MATERIAL_ROW: Row = {
  itemCode: 'T-1',
  id: 'form',
  'name.zh': '申请表',
  'name.en': 'form',
  core: '是',
  form: '原件',
  copies: 1,
}

export function workbookOf(rows: Partial<Record<LayoutName, readonly Row[]>>): Promise<Buffer> {
  const names = Object.keys(rows) as LayoutName[]
  return rawWorkbook(
    Object.fromEntries(
      names.map(name => {
        const { columns, name: sheet } = LAYOUTS[name]
        const body = (rows[name] ?? []).map(row => columns.map(({ key }) => row[key] ?? null))
        return [sheet.zh, [columns.map(headerOf), ...body]]
      }),
    ),
  )
}

export function rawWorkbook(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Buffer> {
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map(row => row.map(cellOf)) })),
  ).toBuffer()
}

function cellOf(value: Value) {
  if (value === null) return null
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
  if (typeof value === 'object') return { value: value.formula, type: 'Formula' as const }
  if (typeof value === 'number') return { value, type: Number }
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String }
}
