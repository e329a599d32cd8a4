import writeExcelFile from 'write-excel-file/node'
import type { Bilingual } from '../../base/bilingual.ts'
import { numbered, xstring } from '../../spreadsheet/xstring.ts'
import type { DueRule, Item } from '../model/item.ts'
import type { CatalogueFile } from '../schema.ts'
import {
  type CellKind,
  type Column,
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
import { BEFORE_HANDOVER, type Vocabulary, YES_NO } from './vocabulary.ts'

type Cell = { readonly value: string; readonly type: StringConstructor; readonly format: '@' } | Head | Amount | null
type Head = {
  readonly value: string
  readonly type: StringConstructor
  readonly fontWeight: 'bold'
  readonly wrap: true
}
type Amount = { readonly value: number; readonly type: NumberConstructor }

/** The catalogue as .xlsx: what readWorkbook and fromWorkbook make the same items of again. Text is written as text. */
export function toWorkbook({ items, sample }: CatalogueFile): Promise<Buffer> {
  const rows: Record<LayoutName, readonly object[]> = {
    items,
    materials: owned(items, item => item.materials),
    situations: owned(items, item => item.situations),
    gates: owned(items, item => Object.entries(item.gates).map(([gate, setting]) => ({ [GATE]: gate, ...setting }))),
  }
  return writeExcelFile([
    ...(Object.keys(LAYOUTS) as LayoutName[]).map(name => sheet(LAYOUTS[name], rows[name])),
    {
      data: [
        [head(headerOf({ title: SAMPLE_LABEL })), text(sample ? YES_NO.yes.zh : YES_NO.no.zh)],
        ...notesOn(Object.values(LAYOUTS)).map(line => line.map(text)),
      ],
      sheet: NOTES_SHEET.zh,
      columns: [{ width: 28 }, { width: 34 }, { width: 12 }, { width: 60 }, { width: 60 }],
    },
  ]).toBuffer()
}

function owned(items: readonly Item[], parts: (item: Item) => readonly object[]): object[] {
  return items.flatMap(item => parts(item).map(part => ({ [ITEM_CODE]: item.code, ...part })))
}

function sheet({ name, columns }: SheetLayout, rows: readonly object[]) {
  return {
    data: [
      columns.map(column => head(headerOf(column))),
      ...rows.map(row => columns.map(column => cell(column, valueAt(row, column.key)))),
    ],
    sheet: name.zh,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}

function cell({ cell: kind }: Column, value: unknown): Cell {
  if (value === undefined) return null
  if (kind.kind === 'number') return { value: Number(value), type: Number }
  return text(written(kind, value))
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

function head(value: string): Head {
  return { value, type: String, fontWeight: 'bold', wrap: true }
}

function text(value: string): Cell {
  return value === '' ? null : { value: escaped(value), type: String, format: '@' }
}

/**
 * A text for write-excel-file 4, which looks shared texts up in a plain object: one that is called like a member of every
 * object (constructor, toString) would be written as that member. With its first character by its number it is none.
 */
function escaped(value: string): string {
  const written = xstring(value)
  return written in Object.prototype ? `${numbered(written)}${written.slice(1)}` : written
}
