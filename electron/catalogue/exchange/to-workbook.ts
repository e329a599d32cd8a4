import type { Bilingual } from '../../base/bilingual.ts'
import type { Sheet } from '../../spreadsheet/write/sheet.ts'
import type { CellValue } from '../../spreadsheet/write/table.ts'
import { workbookFile } from '../../spreadsheet/write/xlsx.ts'
import type { DueRule, Item, UsualValidity } from '../model/item.ts'
import type { CatalogueFile } from '../schema.ts'
import {
  type CellKind,
  type Column,
  DEPARTMENT,
  GATE,
  headerOf,
  ITEM_CODE,
  LAYOUTS,
  type LayoutName,
  NOTES_SHEET,
  SAMPLE_LABEL,
  type SheetLayout,
} from './columns.ts'
import { notesOn } from './notes.ts'
import { BEFORE_HANDOVER, type Vocabulary, writtenValidity, YES_NO } from './vocabulary.ts'

/** fromWorkbook reads the same items from it. */
export async function toWorkbook({ items, sample }: CatalogueFile): Promise<Buffer> {
  const rows: Record<LayoutName, readonly object[]> = {
    items,
    materials: owned(items, item => item.materials),
    situations: owned(items, item => item.situations),
    gates: owned(items, item => Object.entries(item.gates).map(([gate, setting]) => ({ [GATE]: gate, ...setting }))),
    departments: organs(items),
  }
  const sheets = (Object.keys(LAYOUTS) as LayoutName[]).map(name => sheet(LAYOUTS[name], rows[name]))
  const notes: Sheet = {
    name: NOTES_SHEET.zh,
    widths: [28, 34, 12, 60, 60],
    header: [headerOf({ title: SAMPLE_LABEL }), sample ? YES_NO.yes.zh : YES_NO.no.zh],
    frozen: false,
    batches: [notesOn(Object.values(LAYOUTS))],
  }
  const pieces: Uint8Array[] = []
  for await (const piece of workbookFile([...sheets, notes])) pieces.push(piece)
  return Buffer.concat(pieces)
}

function owned(items: readonly Item[], parts: (item: Item) => readonly object[]): object[] {
  return items.flatMap(item => parts(item).map(part => ({ [ITEM_CODE]: item.code, ...part })))
}

function organs(items: readonly Item[]): object[] {
  const named = items.flatMap(({ department, organ }) => (organ ? [[department.zh, organ] as const] : []))
  return [...new Map(named)].map(([department, organ]) => ({ [DEPARTMENT]: department, ...organ }))
}

function sheet({ name, columns }: SheetLayout, rows: readonly object[]): Sheet {
  return {
    name: name.zh,
    widths: columns.map(({ width }) => width),
    header: columns.map(headerOf),
    frozen: true,
    batches: [rows.map(row => columns.map(column => cell(column, valueAt(row, column.key))))],
  }
}

function cell({ cell: kind }: Column, value: unknown): CellValue {
  if (value === undefined) return undefined
  return kind.kind === 'number' ? Number(value) : written(kind, value)
}

function written(kind: CellKind, value: unknown): string {
  switch (kind.kind) {
    case 'yesNo':
      return (value ? YES_NO.yes : YES_NO.no).zh
    case 'choice':
      return nameOf(kind.of, value)
    case 'choices':
      return (value as readonly string[]).map(entry => nameOf(kind.of, entry)).join('、')
    case 'codes':
      return (value as readonly string[]).join('、')
    case 'due': {
      const due = value as DueRule
      return due.kind === 'beforeHandover' ? BEFORE_HANDOVER.zh : String(due.days)
    }
    case 'validity':
      return writtenValidity(value as UsualValidity)
    case 'grades':
      return Object.entries(value as Item['thresholds'])
        .map(([scheme, grade]) => `${scheme}:${grade}`)
        .join('、')
    case 'text':
    case 'code':
    case 'number':
    case 'date':
      return String(value)
  }
}

function nameOf(vocabulary: Vocabulary, value: unknown): string {
  const name: Bilingual | undefined = vocabulary[String(value)]
  return name?.zh ?? String(value)
}

function valueAt(row: object, key: string): unknown {
  return key.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], row)
}
