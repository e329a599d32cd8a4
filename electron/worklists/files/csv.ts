import type { CellValue } from '../room.ts'
import type { Table } from './table.ts'

/** So that Excel takes the file for UTF-8. */
const BOM = '\uFEFF'

/** The list as CSV (RFC 4180) with a BOM. */
export async function* csvFile({ language, columns, empty, batches }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BOM + line(columns.map(({ title }) => title[language])))
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    yield Buffer.from(batch.map(line).join(''))
  }
  if (rows === 0) yield Buffer.from(line([empty[language]]))
}

function line(values: readonly CellValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

/**
 * CSV knows no types, and a spreadsheet guesses: a text that begins with = + - @ (or a tab or line end before
 * them, or the same signs in full width, which Excel reads alike) becomes a formula, and a long number loses its last digits. Both get an apostrophe in front, as a person would
 * type it. Numbers of ours, and dates, are left alone.
 */
export function csvCell(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) || /^\d{12,}[\dXx]?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
