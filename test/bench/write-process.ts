import { createWriteStream, readFileSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { format } from 'fast-csv'
import writeExcelFile from 'write-excel-file/node'
import { csvFile } from '../../electron/spreadsheet/write/csv.ts'
import type { CellValue, Table } from '../../electron/spreadsheet/write/table.ts'
import { xlsxFile } from '../../electron/spreadsheet/write/xlsx.ts'
import { LongestTurn } from '../support/processes/longest-turn.ts'

/** `write-process.ts FOLDER WRITER ROWS`: one writer per process, so that peak memory is the writer's. */
export interface Sample {
  readonly columns: Table['columns']
  readonly rows: readonly (readonly (CellValue | null)[])[]
}

const [folder = '', writer = '', count = ''] = process.argv.slice(2)
const ROWS = Number(count)

const { columns, rows } = JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')) as Sample
const sample = rows.map(row => row.map(value => value ?? undefined))
const table: Table = {
  title: { zh: '清单', en: 'list' },
  language: 'zh',
  columns,
  empty: { zh: '没有', en: 'none' },
  batches: batches(),
}
const file = join(folder, `written.${writer}`)
const headers = columns.map(({ title }) => title.zh)

const WRITERS: Readonly<Record<string, () => Promise<unknown>>> = {
  nothing: () => pipeline(Readable.from(pieces()), createWriteStream(file)),
  csv: () => pipeline(Readable.from(csvFile(table, 'programs')), createWriteStream(file)),
  xlsx: () => pipeline(Readable.from(xlsxFile(table)), createWriteStream(file)),
  'fast-csv': () =>
    pipeline(Readable.from(eachRow()), format({ headers, includeEndRowDelimiter: true }), createWriteStream(file)),
  'write-excel-file': () => writeExcelFile([[...headers], ...allRows()].map(row => row.map(cellOf))).toFile(file),
}

globalThis.gc?.()
const before = process.memoryUsage.rss()
const mostBefore = process.resourceUsage().maxRSS
let peak = before
const watch = setInterval(() => look(), 5)
const turns = new LongestTurn()
const began = performance.now()
await WRITERS[writer]?.()
const seconds = (performance.now() - began) / 1000
const longest = turns.end()
look()
clearInterval(watch)
console.log(
  JSON.stringify({
    seconds,
    bytes: (await stat(file)).size,
    longest,
    held: (peak - before) / 1024 ** 2,
  }),
)
await rm(file)

function look(): void {
  const { maxRSS } = process.resourceUsage()
  peak = Math.max(peak, process.memoryUsage.rss(), maxRSS > mostBefore ? maxRSS * 1024 : 0)
}

async function* batches() {
  for (let done = 0; done < ROWS; done += 200) {
    yield Array.from({ length: Math.min(200, ROWS - done) }, (_, index) => rowAt(done + index))
  }
}

async function* pieces() {
  for await (const batch of batches()) yield Buffer.alloc(batch.length * 180)
}

async function* eachRow() {
  for (let index = 0; index < ROWS; index++) yield rowAt(index)
}

function allRows(): (readonly CellValue[])[] {
  return Array.from({ length: ROWS }, (_, index) => rowAt(index))
}

function rowAt(index: number): readonly CellValue[] {
  return [index + 1, ...(sample[index % sample.length] ?? []).slice(1)]
}

function cellOf(value: CellValue) {
  if (value === undefined) return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
