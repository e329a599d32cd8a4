import { readXml } from './workbook-xml.ts'

/** What stands in a cell. A formula is no data: what it gave when somebody last opened the file may be out of date. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly yes: boolean }
  | { readonly kind: 'formula' }
  /** #N/A and its like. */
  | { readonly kind: 'error'; readonly text: string }

export interface SheetRow {
  /** From 1. */
  readonly number: number
  /** By column, from 1; empty ones are absent. */
  readonly cells: ReadonlyMap<number, Cell>
}

/** What a sheet can have at most, ECMA-376. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** Rows of a sheet that hold something. Throws when the part is damaged. */
export function readCells(xml: string, sharedStrings: readonly string[]): SheetRow[] {
  const rows: { number: number; cells: Map<number, Cell> }[] = []
  let row: (typeof rows)[number] | undefined
  let cell: { column: number; type: string; formula: boolean; value: string } | undefined
  let inValue = false
  let phonetic = false
  let rowNumber = 0
  let column = 0

  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = attributes['r'] === undefined ? rowNumber + 1 : within(Number(attributes['r']), MOST_ROWS)
        column = 0
        row = { number: rowNumber, cells: new Map() }
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        cell = { column: within(column, MOST_COLUMNS), type: attributes['t'] ?? 'n', formula: false, value: '' }
      } else if (name === 'f' && cell) cell.formula = true
      // Phonetic hints are no part of the text.
      else if (name === 'rPh') phonetic = true
      else if (name === 'v' || name === 't') inValue = !phonetic
    },
    text: text => {
      if (cell && inValue) cell.value += text
    },
    close: name => {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'rPh') phonetic = false
      if (name === 'c' && cell) {
        const read = cellOf(cell, sharedStrings)
        if (read) row?.cells.set(cell.column, read)
        cell = undefined
      }
      if (name === 'row' && row) {
        if (row.cells.size > 0) rows.push(row)
        row = undefined
      }
    },
  })
  return rows
}

function cellOf(
  { type, formula, value }: { readonly type: string; readonly formula: boolean; readonly value: string },
  sharedStrings: readonly string[],
): Cell | undefined {
  if (formula) return { kind: 'formula' }
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'b') return value === '' ? undefined : { kind: 'boolean', yes: value === '1' }
  if (type === 'n') {
    if (value.trim() === '') return undefined
    const number = Number(value)
    if (!Number.isFinite(number)) throw new Error(`not a number: ${value.slice(0, 40)}`)
    return { kind: 'number', number }
  }
  const text = type === 's' ? sharedStrings[Number(value)] : unescaped(value)
  if (text === undefined) throw new Error('no such shared string')
  return text.trim() === '' ? undefined : { kind: 'text', text }
}

/** Texts that cells refer to by their place. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let current: string | undefined
  let inText = false
  let phonetic = false
  readXml(xml, {
    open: name => {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text: text => {
      if (inText && current !== undefined) current += text
    },
    close: name => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        strings.push(unescaped(current ?? ''))
        current = undefined
      }
    },
  })
  return strings
}

/** Excel writes characters that XML cannot hold as _x000D_, and such a text itself as _x005F_x000D_ (ST_Xstring). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * A text for write-excel-file 4, which looks shared texts up in a plain object: one that is called like a member of every
 * object (constructor, toString) would be written as that member. With its first character escaped it is none.
 */
export function escaped(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (!(literal in Object.prototype)) return literal
  return `_x${literal.charCodeAt(0).toString(16).padStart(4, '0')}_${literal.slice(1)}`
}

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

function columnOf(reference: string): number {
  const [name = ''] = /^[A-Z]{1,3}/.exec(reference) ?? []
  return [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function within(number: number, most: number): number {
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Error(`no such row or column: ${number}`)
  return number
}
