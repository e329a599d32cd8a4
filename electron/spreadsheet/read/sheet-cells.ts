import { LONGEST_CELL } from '../longest-cell.ts'
import { fromXstring } from '../xstring.ts'
import type { Meter } from './bounds.ts'
import type { Cell } from './cell.ts'
import { cellPlace, checkedColumn, letters, rowNumber } from './cell-place.ts'
import { dayOfSerial } from './day-serial.ts'
import { HiddenColumns } from './hidden-columns.ts'
import { LONGEST_WRITTEN, ownCopy, TextRuns } from './text-runs.ts'
import { type Sink, xmlBoolean, xmlSink } from './xml-sink.ts'

export interface SheetRow {
  readonly number: number
  /** By column from 1, without empty cells. */
  readonly cells: ReadonlyMap<number, Cell>
}

export interface SheetContent {
  /** Only rows with content. */
  readonly rows: readonly SheetRow[]
  readonly hiddenRows: number
  /** Letters of columns with content. */
  readonly hiddenColumns: readonly string[]
}

export interface CellContext {
  readonly strings: readonly string[]
  readonly dayStyles: ReadonlySet<number>
  readonly from1904: boolean
}

export class DamagedCell extends Error {
  readonly place: string

  constructor(place: string, what: string) {
    super(`${what}: ${place}`)
    this.place = place
  }
}

interface OpenRow {
  number: number | undefined
  readonly hidden: boolean
  cells: Map<number, Cell> | undefined
}

interface OpenCell {
  readonly column: number
  readonly depth: number
  readonly type: string
  readonly style: number
  formula: boolean
  value: string
  readonly inPlace: TextRuns
}

/** Reads `sheetData > row > c > v, f, is`. Without a reference a row or cell follows the one before. Throws like Excel. */
export function sheetCells(context: CellContext, meter: Meter): Sink<SheetContent> {
  const rows = new Map<number, Map<number, Cell>>()
  const hiddenRows = new Set<number>()
  const hidden = new HiddenColumns()
  const usedColumns = new Set<number>()
  const path: string[] = []
  let row: OpenRow | undefined
  let cell: OpenCell | undefined
  let lastRow = 0
  let lastColumn = 0

  const openRow = (attributes: Readonly<Record<string, string>>) => {
    meter.add('rows')
    const number = attributes['r'] === undefined ? undefined : rowNumber(attributes['r'])
    row = { number, hidden: xmlBoolean(attributes['hidden']) ?? false, cells: undefined }
    lastColumn = 0
  }
  const openCell = (opened: OpenRow, attributes: Readonly<Record<string, string>>) => {
    const place = attributes['r'] === undefined ? undefined : cellPlace(attributes['r'])
    opened.number ??= place?.row
    if (place?.row !== undefined && place.row !== opened.number) {
      throw new DamagedCell(String(opened.number), 'a cell of another row')
    }
    lastColumn = place?.column ?? checkedColumn(lastColumn + 1)
    cell = {
      column: lastColumn,
      depth: path.length,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      formula: false,
      value: '',
      inPlace: new TextRuns(),
    }
  }
  const closeCell = (opened: OpenRow, closed: OpenCell) => {
    opened.number ??= lastRow + 1
    const read = cellOf(closed, context, `${letters(closed.column)}${opened.number}`)
    if (!read) return
    meter.add('cells')
    meter.add('characters', 'text' in read ? read.text.length : 0)
    opened.cells ??= cellsOfRow(opened.number)
    opened.cells.set(closed.column, opened.cells.has(closed.column) ? twice(closed.column, opened.number) : read)
    usedColumns.add(closed.column)
  }
  const cellsOfRow = (number: number) => {
    const known = rows.get(number)
    if (known) return known
    meter.add('filledRows')
    const made = new Map<number, Cell>()
    rows.set(number, made)
    return made
  }

  return xmlSink(
    {
      open: (name, attributes) => {
        const parent = path.at(-1)
        path.push(name)
        if (name === 'row' && parent === 'sheetData' && !row) openRow(attributes)
        else if (name === 'c' && parent === 'row' && row && !cell) openCell(row, attributes)
        else if (name === 'col' && parent === 'cols' && xmlBoolean(attributes['hidden'])) {
          hidden.add(Number(attributes['min']), Number(attributes['max']))
        } else if (cell) {
          if (name === 'f' && path.length === cell.depth + 1) cell.formula = true
          else if (path[cell.depth] === 'is') cell.inPlace.open(name)
        }
      },
      text: text => {
        if (!cell) return
        if (path.at(-1) !== 'v' || path.length !== cell.depth + 1) cell.inPlace.add(text)
        else if (cell.value.length <= LONGEST_WRITTEN) cell.value += text
      },
      close: name => {
        path.pop()
        if (!row) return
        if (cell) {
          cell.inPlace.close(name)
          if (path.length < cell.depth) {
            closeCell(row, cell)
            cell = undefined
          }
        } else if (name === 'row' && path.at(-1) === 'sheetData') {
          lastRow = row.number ?? lastRow + 1
          if (row.hidden && row.cells) hiddenRows.add(lastRow)
          row = undefined
        }
      },
    },
    meter,
    () => ({
      rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells })),
      hiddenRows: hiddenRows.size,
      hiddenColumns: [...usedColumns]
        .filter(column => hidden.has(column))
        .sort((a, b) => a - b)
        .map(letters),
    }),
  )
}

/** Undefined if empty. Inline strings are in `<is>`, others in `<v>`. */
function cellOf(
  { type, style, formula, value, inPlace }: OpenCell,
  { strings, dayStyles, from1904 }: CellContext,
  place: string,
): Cell | undefined {
  if (formula) return { kind: 'formula' }
  if (type === 'inlineStr') return textCell(inPlace.content)
  const written = value.trim()
  if (written === '') return undefined
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(written) ? strings[Number(written)] : undefined
      if (text === undefined) throw new DamagedCell(place, 'no such shared text')
      return textCell(text)
    }
    case 'str':
      return textCell(ownCopy(fromXstring(value)))
    case 'b': {
      const yes = xmlBoolean(written)
      return yes === undefined ? { kind: 'broken', why: 'notBoolean', text: kept(written) } : { kind: 'boolean', yes }
    }
    case 'e':
      return { kind: 'error', text: kept(written) }
    case 'd':
      return { kind: 'date', text: kept(written.replace(/T00:00:00(\.0+)?Z?$/, '')) }
    case 'n':
      return numberCell(written, dayStyles.has(style), from1904, place)
    default:
      return { kind: 'broken', why: 'unknownKind', text: kept(written) }
  }
}

/** xsd:double without INF and NaN. */
const DOUBLE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function numberCell(written: string, shownAsDay: boolean, from1904: boolean, place: string): Cell {
  const number = DOUBLE.test(written) ? Number(written) : Number.NaN
  if (!Number.isFinite(number)) throw new DamagedCell(place, 'not a number')
  const day = shownAsDay ? dayOfSerial(Math.floor(number), from1904) : undefined
  if (day === undefined) return { kind: 'number', number }
  const time = new Date(Math.round((number % 1) * 86_400_000)).toISOString().slice(11, 19)
  return { kind: 'date', text: time === '00:00:00' ? day : `${day}T${time}` }
}

function textCell(text: string): Cell | undefined {
  if (text.length > LONGEST_CELL) return { kind: 'broken', why: 'tooLong', text: kept(text) }
  return text.trim() === '' ? undefined : { kind: 'text', text }
}

function twice(column: number, row: number): Cell {
  return { kind: 'broken', why: 'twice', text: `${letters(column)}${row}` }
}

function kept(text: string): string {
  return text.slice(0, 50)
}
