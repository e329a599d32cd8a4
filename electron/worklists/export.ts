import { HallError } from '../errors/hall-error.ts'
import { csvFile } from '../spreadsheet/write/csv.ts'
import { CONTENT_TYPES, type FileFormat, fileName } from '../spreadsheet/write/format.ts'
import { type Heading, MOST_PRINTED_ROWS, printableFile } from '../spreadsheet/write/printable.ts'
import { MOST_SHEET_ROWS } from '../spreadsheet/write/sheet.ts'
import type { CellValue, Language, Table } from '../spreadsheet/write/table.ts'
import { xlsxFile } from '../spreadsheet/write/xlsx.ts'
import { listCount } from '../store/queries/lists/count.ts'
import { type ListSort, listPage } from '../store/queries/lists/page.ts'
import { compileList, type ListFilter } from './compile.ts'
import type { ListDefinition } from './definition.ts'
import { filterWords } from './filter-words.ts'
import type { ListRow, RowMaker } from './row-kind.ts'
import { ROW_KINDS } from './rows/index.ts'

const MOST_ROWS: Readonly<Record<FileFormat, number>> = {
  xlsx: MOST_SHEET_ROWS,
  csv: Number.POSITIVE_INFINITY,
  csvExcel: MOST_SHEET_ROWS,
  html: MOST_PRINTED_ROWS,
}

/** Rows in memory at a time. */
const BATCH = 200

export interface ExportRequest {
  readonly list: ListDefinition
  readonly filter: ListFilter
  readonly sort: ListSort
  readonly format: FileFormat
  readonly language: Language
  /** Operator, as printed. */
  readonly by: string
  readonly at: string
}

export interface ExportSink {
  readonly write: (piece: Uint8Array) => void
  readonly onRows?: (done: number, all: number) => void
  /** Awaited after each piece. */
  readonly giveWay?: () => Promise<void>
}

export interface WrittenFile {
  readonly name: string
  readonly type: string
  readonly rows: number
}

/** The list under its filter, in its order, never held as a whole. Throws A562 when paper or Excel has no room. */
export async function exportList(maker: RowMaker, request: ExportRequest, sink: ExportSink): Promise<WrittenFile> {
  const { list, filter, format, language } = request
  const count = await listCount(maker.db, compileList(list, filter, maker))
  if (count > MOST_ROWS[format]) throw new HallError('A562', `${count} > ${MOST_ROWS[format]}`)
  let rows = 0
  const table = listTable(maker, request, done => {
    rows = done
    sink.onRows?.(done, count)
  })
  for await (const piece of fileOf(table, request, count, maker)) {
    sink.write(piece)
    await sink.giveWay?.()
  }
  const name = list.name[language].replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  return { name: fileName(name, maker.today, format), type: CONTENT_TYPES[format], rows }
}

/** Rows are read on demand. `onRows`: how many so far. */
export function listTable(
  maker: RowMaker,
  request: Pick<ExportRequest, 'list' | 'filter' | 'sort' | 'format' | 'language'>,
  onRows: (done: number) => void = () => {},
): Table {
  const { list, format, language } = request
  const ids = format === 'html' ? (list.screen ?? list.columns) : list.columns
  const columns = ids.flatMap(id => ROW_KINDS[list.about].columns[id] ?? [])
  return {
    title: list.name,
    language,
    columns: [{ title: { zh: '序号', en: 'No.' }, width: 6 }, ...columns],
    empty: list.empty,
    batches: batches(maker, request, ids, onRows),
  }
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
  { list, filter, sort, language }: Pick<ExportRequest, 'list' | 'filter' | 'sort' | 'language'>,
  columns: readonly string[],
  onRows: (done: number) => void,
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  const compiled = compileList(list, filter, maker)
  let done = 0
  let after: string | undefined
  do {
    const page = await listPage(maker.db, compiled, sort, { after, limit: BATCH })
    const rows = inOrder(await compiled.rows.read(maker, page.keys), page.keys)
    yield rows.map((row, index) => [done + index + 1, ...columns.map(column => row.value(column, language))])
    done += rows.length
    after = page.next
    onRows(done)
  } while (after !== undefined)
}

export function inOrder(rows: readonly ListRow[], keys: readonly number[]): readonly ListRow[] {
  const byKey = new Map(rows.map(row => [row.key, row]))
  return keys.flatMap(key => byKey.get(key) ?? [])
}
