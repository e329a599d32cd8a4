import type { CellValue, Table } from './table.ts'

/**
 * Who reads it. `programs`: RFC 4180 and nothing else, every text as it is. `spreadsheet`: Excel and WPS, which take a text that
 * looks like a number, a day or a formula for one.
 */
export type CsvReader = 'programs' | 'spreadsheet'

/** So that Excel takes the file for UTF-8. */
const BOM = '\uFEFF'

/** The list as CSV (RFC 4180). */
export async function* csvFile(
  { language, columns, empty, batches }: Table,
  reader: CsvReader,
): AsyncGenerator<Uint8Array> {
  const cell = reader === 'programs' ? csvCell : spreadsheetCell
  const line = (values: readonly CellValue[], write = cell) => {
    let text = write(values[0])
    for (let index = 1; index < values.length; index++) text += `,${write(values[index])}`
    return `${text}\r\n`
  }
  const begin = reader === 'programs' ? '' : BOM
  // Titles are ours: none begins like a formula.
  const titles = columns.map(({ title }) => title[language])
  yield Buffer.from(begin + line(titles, csvCell))
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    let text = ''
    for (const values of batch) text += line(values)
    yield Buffer.from(text)
  }
  if (rows === 0) yield Buffer.from(line([empty[language]]))
}

/** Any text, quoted where it has to be. */
export function csvCell(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/**
 * A spreadsheet guesses what a text is, quoted or not: `0101`, `12E5`, `2026-1` and `3/4` become numbers and days, a long number
 * loses its last digits, and what begins like a formula is one. Such a text is written as a formula that gives it, ="0101":
 * the cell shows it, every sign of it, and nothing in it is carried out.
 */
export function spreadsheetCell(value: CellValue): string {
  if (typeof value !== 'string' || !isTakenForMore(value)) return csvCell(value)
  if (value.length > LONGEST_LITERAL || /[\r\n]/.test(value)) {
    // Too long, or of too many lines, for a number or a day.
    return csvCell(beginsFormula(value) ? `'${value}` : value)
  }
  return csvCell(`="${value.replaceAll('"', '""')}"`)
}

/** Longest text in a formula of Excel, characters. */
const LONGEST_LITERAL = 255

/**
 * Whether a spreadsheet could make something else of a text: it begins like a formula; it has a digit of any kind, so that it
 * may be a number, a day or a time in some country; or it is one of the words that are values.
 */
function isTakenForMore(text: string): boolean {
  return beginsFormula(text) || /\p{N}/u.test(text) || /^\s*(true|false|#\S+)\s*$/i.test(text)
}

/** In half or full width, after blanks and what is not seen, or without them. */
function beginsFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(text)
}
