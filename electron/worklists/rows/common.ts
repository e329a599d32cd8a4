import { localDate } from '../../base/local-date.ts'
import type { Light } from '../../cases/owing/lights.ts'
import type { CellValue, Language } from '../../spreadsheet/write/table.ts'
import type { Persons } from '../persons.ts'
import type { Column, Day, Field, ListRow } from '../row-kind.ts'
import { LIGHT_NAMES } from './words.ts'

export const FILTER_FIELDS: Readonly<Record<'due' | 'department' | 'item' | 'window' | 'caseNumber', Field>> = {
  due: { kind: 'day', column: 'due_key', counted: 'due_key' },
  department: { kind: 'choice', column: 'department_zh', counted: 'department_zh' },
  item: { kind: 'choice', column: 'item_code' },
  window: { kind: 'choice', column: 'window' },
  caseNumber: { kind: 'prefix', column: 'case_number' },
}

export interface OfCase {
  readonly row: {
    readonly caseNumber: string | null
    readonly itemCode: string
    readonly itemZh: string
    readonly itemEn: string
    readonly departmentZh: string
    readonly departmentEn: string
    readonly window: string
  }
  readonly persons: Persons
  readonly owner: string
  readonly light: Light
  readonly remaining: number | undefined
}

export function caseColumns<Row extends OfCase>() {
  return {
    caseNumber: { title: { zh: '办件编号', en: 'Case number' }, width: 28, value: ({ row }) => row.caseNumber ?? '' },
    itemCode: { title: { zh: '事项编码', en: 'Item code' }, width: 14, value: ({ row }) => row.itemCode },
    item: {
      title: { zh: '事项', en: 'Item' },
      width: 28,
      value: ({ row }, language) => (language === 'zh' ? row.itemZh : row.itemEn),
    },
    department: {
      title: { zh: '部门', en: 'Department' },
      width: 20,
      value: ({ row }, language) => (language === 'zh' ? row.departmentZh : row.departmentEn),
    },
    window: { title: { zh: '窗口', en: 'Window' }, width: 8, value: ({ row }) => row.window },
    owner: { title: { zh: '负责人', en: 'Looked after by' }, width: 12, value: ({ owner }) => owner },
    applicant: { title: { zh: '申请人', en: 'Applicant' }, width: 14, value: ({ persons }) => persons.applicant },
    applicantNumber: {
      title: { zh: '申请人证件号', en: 'Applicant’s number' },
      width: 22,
      value: ({ persons }) => persons.applicantNumber,
    },
    handler: { title: { zh: '经办人', en: 'Handler' }, width: 14, value: ({ persons }) => persons.handler },
    phone: {
      title: { zh: '电话', en: 'Telephone' },
      width: 16,
      value: ({ persons }, language) => persons.phone ?? { zh: '不要提醒', en: 'no reminders' }[language],
    },
    remaining: {
      title: { zh: '剩余工作日', en: 'Working days left' },
      width: 12,
      value: ({ remaining }) => remaining,
    },
    light: {
      title: { zh: '灯色', en: 'Light' },
      width: 8,
      value: ({ light }, language) => LIGHT_NAMES[light][language],
    },
  } satisfies Record<string, Column<Row>>
}

export function daysLeft({ today, calendar }: Day): (day: string) => number {
  const known = new Map<string, number>()
  return day => {
    const left = known.get(day) ?? calendar.workingDaysBetween(today, localDate(day))
    known.set(day, left)
    return left
  }
}

export function listRow<Row extends OfCase>(
  row: Row,
  columns: Readonly<Record<string, Column<Row>>>,
  about: Omit<ListRow, 'caseNumber' | 'light' | 'value'>,
): ListRow {
  return {
    ...about,
    caseNumber: row.row.caseNumber ?? undefined,
    light: row.light,
    value: (column: string, language: Language): CellValue => columns[column]?.value(row, language),
  }
}
