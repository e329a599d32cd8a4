import { LONGEST_CELL } from '../longest-cell.ts'
import { xstring } from '../xstring.ts'
import type { CellValue } from './table.ts'
import { MAIN, STYLE, XML } from './workbook-parts.ts'

/** Below the header (ECMA-376: 1,048,576 in all). */
export const MOST_SHEET_ROWS = 1_048_575

/** Rows come in batches and are never all in memory. */
export interface Sheet {
  readonly name: string
  /** Characters. */
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly frozen: boolean
  readonly batches: AsyncIterable<Batch> | Iterable<Batch>
}

type Batch = readonly (readonly CellValue[])[]

/** Text stays text, so long numbers keep every digit. */
export async function* sheetXml({ widths, header, frozen, batches }: Sheet): AsyncGenerator<string> {
  const cells = widths.map((_, index) => `<c r="${columnName(index)}`)
  yield `${XML}<worksheet xmlns="${MAIN}">${frozen ? FROZEN : ''}<cols>${widths.map(widthXml).join('')}</cols><sheetData>`
  let row = 1
  yield rowXml(cells, header, row, STYLE.header)
  for await (const batch of batches) {
    let xml = ''
    for (const values of batch) xml += rowXml(cells, values, ++row, STYLE.text)
    yield xml
  }
  yield '</sheetData></worksheet>'
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

function widthXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}

function rowXml(cells: readonly string[], values: readonly CellValue[], row: number, style: number): string {
  const textStart = `${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">`
  let xml = `<row r="${row}">`
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (value === undefined || value === '') continue
    xml +=
      typeof value === 'number'
        ? `${cells[index]}${row}"><v>${value}</v></c>`
        : `${cells[index]}${textStart}${cellText(value)}</t></is></c>`
  }
  return `${xml}</row>`
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** Excel calls a file with a longer text damaged. */
function cellText(text: string): string {
  return escapeXml(text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are characters that XML 1.0 does not allow.
const WRITTEN_OTHERWISE = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

export function escapeXml(text: string): string {
  if (!WRITTEN_OTHERWISE.test(text)) return text
  return xstring(text).replace(/[&<>"]/g, character => ENTITIES[character] ?? '')
}
