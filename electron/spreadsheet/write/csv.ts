import type { CellValue, Table } from './table.ts'

/** `programs`: plain RFC 4180. `spreadsheet`: keeps Excel and WPS from reading text as numbers, days or formulas. */
export type CsvReader = 'programs' | 'spreadsheet'

/** Tells Excel that the file is UTF-8. */
const BOM = '\uFEFF'

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

export function csvCell(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Writes a text such as `0101`, `12E5` or `3/4` as the formula ="0101", which keeps every character. */
export function spreadsheetCell(value: CellValue): string {
  if (typeof value !== 'string' || !isTakenForMore(value)) return csvCell(value)
  if (value.length > LONGEST_LITERAL || /[\r\n]/.test(value)) {
    return csvCell(beginsFormula(value) ? `'${value}` : value)
  }
  return csvCell(`="${value.replaceAll('"', '""')}"`)
}

/** Characters of a text in an Excel formula. */
const LONGEST_LITERAL = 255

/** Begins like a formula, has a digit of any script, or is a value such as TRUE. */
function isTakenForMore(text: string): boolean {
  return beginsFormula(text) || /\p{N}/u.test(text) || /^\s*(true|false|#\S+)\s*$/i.test(text)
}

function beginsFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(text)
}
