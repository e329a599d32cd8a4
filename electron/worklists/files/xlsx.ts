import { xstring } from '../../spreadsheet/xstring.ts'
import type { CellValue } from '../room.ts'
import type { Table } from './table.ts'
import { zipFile } from './zip.ts'

/** Rows of a sheet, the header not counted (ECMA-376: 1,048,576 in all). */
export const MOST_SHEET_ROWS = 1_048_575

/**
 * The list as .xlsx (ECMA-376), written row by row. Text is written as text: long numbers keep every digit, and nothing
 * is taken for a formula. The header stays in sight.
 */
export function xlsxFile(table: Table): AsyncGenerator<Uint8Array> {
  const name = table.title[table.language].replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)
  return zipFile([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [workbook(name)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [WORKBOOK_RELATIONS] },
    { name: 'xl/styles.xml', content: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table) },
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** 0 numbers, 1 text (format 49, `@`), 2 the header. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function relations(type: string, target: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
}

function workbook(name: string): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

async function* sheet({ language, columns, empty, batches }: Table): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnName(index))
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  let row = 1
  yield rowXml(
    letters,
    columns.map(({ title }) => title[language]),
    row,
    2,
  )
  for await (const batch of batches) {
    yield batch.map(values => rowXml(letters, values, ++row, 1)).join('')
  }
  if (row === 1) yield rowXml(letters, [empty[language]], 2, 1)
  yield '</sheetData></worksheet>'
}

function rowXml(letters: readonly string[], values: readonly CellValue[], row: number, style: 1 | 2): string {
  let cells = ''
  for (const [index, value] of values.entries()) {
    if (value === undefined || value === '') continue
    const at = `${letters[index]}${row}`
    cells +=
      typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  return `<row r="${row}">${cells}</row>`
}

/** A, B … Z, AA, AB … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Most texts have nothing that is written otherwise, and an export has millions. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are characters that XML 1.0 does not allow.
const WRITTEN_OTHERWISE = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/** What XML cannot hold is written by its number, and so is a text that looks like that. */
function escaped(text: string): string {
  if (!WRITTEN_OTHERWISE.test(text)) return text
  return xstring(text).replace(/[&<>"]/g, character => ENTITIES[character] ?? '')
}
