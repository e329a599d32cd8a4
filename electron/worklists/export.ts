import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { HallError } from '../errors/hall-error.ts'
import { compileList, type ListFilter } from './compile.ts'
import { listCount } from './count.ts'
import type { ListDefinition } from './definition.ts'
import { csvFile } from './files/csv.ts'
import { CONTENT_TYPES, type FileFormat, fileName } from './files/format.ts'
import { type Heading, MOST_PRINTED_ROWS, printableFile } from './files/printable.ts'
import type { Table } from './files/table.ts'
import { MOST_SHEET_ROWS, xlsxFile } from './files/xlsx.ts'
import { filterWords } from './filter-words.ts'
import { type ListSort, listPage } from './page.ts'
import type { CellValue, Language, ListRow, RowMaker } from './room.ts'
import { ROOM } from './rooms/index.ts'

const MOST_ROWS: Readonly<Record<FileFormat, number>> = {
  xlsx: MOST_SHEET_ROWS,
  csv: Number.POSITIVE_INFINITY,
  csvExcel: MOST_SHEET_ROWS,
  html: MOST_PRINTED_ROWS,
}

/** Rows at a time: some milliseconds of work, after which whoever stands at a counter goes first. */
const BATCH = 50

export interface ExportRequest {
  readonly list: ListDefinition
  readonly filter: ListFilter
  readonly sort: ListSort
  readonly format: FileFormat
  readonly language: Language
  /** Who exports, as printed. */
  readonly by: string
  /** The hall's clock, as printed. */
  readonly at: string
}

/**
 * Exactly the rows of the list under its filter, in its order, as a file. The file is made piece by piece: neither rows
 * nor text are ever held as a whole. Throws A562 when a sheet of paper, or of Excel, has no room for so many.
 */
export async function exportList(maker: RowMaker, request: ExportRequest): Promise<{ file: File; rows: number }> {
  const { list, filter, format, language } = request
  const count = await listCount(maker.db, compileList(list, filter, maker))
  if (count > MOST_ROWS[format]) throw new HallError('A562', `${count} > ${MOST_ROWS[format]}`)
  const room = ROOM[list.about]
  const ids = format === 'html' ? (list.screen ?? list.columns) : list.columns
  const columns = ids.flatMap(id => room.columns[id] ?? [])
  const written = { rows: 0 }
  const table: Table = {
    title: list.name,
    language,
    columns: [{ title: { zh: '序号', en: 'No.' }, width: 6 }, ...columns],
    empty: list.empty,
    batches: batches(maker, request, ids, written),
  }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of fileOf(table, request, count, maker)) chunks.push(chunk as Uint8Array<ArrayBuffer>)
  const name = fileName(list.name[language].replaceAll(/[\\/:*?"<>|\s]+/g, '-'), maker.today, format)
  return { file: new File(chunks, name, { type: CONTENT_TYPES[format] }), rows: written.rows }
}

function fileOf(table: Table, request: ExportRequest, count: number, maker: RowMaker): AsyncGenerator<Uint8Array> {
  switch (request.format) {
    case 'csv':
      return csvFile(table, 'programs')
    case 'csvExcel':
      return csvFile(table, 'spreadsheet')
    case 'xlsx':
      return xlsxFile(table)
    case 'html':
      return printableFile(table, headingOf(request, count, maker))
  }
}

function headingOf({ filter, language, by, at }: ExportRequest, count: number, { clear }: RowMaker): Heading {
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return [
    ...filterWords(filter, language),
    [words('行数', 'Rows'), String(count)],
    [words('导出人', 'Exported by'), by],
    [words('导出时间', 'Exported at'), at],
    [words('个人信息', 'Persons'), clear ? words('明文', 'in clear') : words('已脱敏', 'masked')],
  ]
}

async function* batches(
  maker: RowMaker,
  { list, filter, sort, language }: ExportRequest,
  columns: readonly string[],
  written: { rows: number },
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  const compiled = compileList(list, filter, maker)
  let after: string | undefined
  do {
    const page = await listPage(maker.db, compiled, sort, { after, limit: BATCH })
    const rows = inOrder(await compiled.room.read(maker, page.keys), page.keys)
    yield rows.map((row, index) => [written.rows + index + 1, ...columns.map(column => row.value(column, language))])
    written.rows += rows.length
    after = page.next
    await yieldToOthers()
  } while (after !== undefined)
}

/** Rows in the order of their keys. */
export function inOrder(rows: readonly ListRow[], keys: readonly number[]): readonly ListRow[] {
  const byKey = new Map(rows.map(row => [row.key, row]))
  return keys.flatMap(key => byKey.get(key) ?? [])
}
