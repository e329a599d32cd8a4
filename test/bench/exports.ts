import { spawnSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localDate } from '../../electron/base/local-date.ts'
import type { CellValue } from '../../electron/spreadsheet/write/table.ts'
import { listTable } from '../../electron/worklists/export.ts'
import { WorkLists } from '../../electron/worklists/work-lists.ts'
import { TestHall } from '../support/halls/hall.ts'
import { rowMaker } from '../support/halls/row-maker.ts'
import { fill } from '../support/halls/synthetic-rows.ts'
import { type Figure, memoryAndPause, pause } from './report.ts'
import type { Sample } from './write-process.ts'

const ROWS = 100_000
const SAMPLE = 2000
const RUNS = 3
const LIMIT_MIB = 400
const LIMIT_MS = 50
const TODAY = localDate('2026-04-30')
const PROCESS = fileURLToPath(new URL('export-process.ts', import.meta.url))
const WRITE_PROCESS = fileURLToPath(new URL('write-process.ts', import.meta.url))

export async function exports(): Promise<Figure[]> {
  const hall = await TestHall.open()
  await fill(hall, ROWS, TODAY)
  await writeFile(join(hall.folder, 'sample.json'), JSON.stringify(await sampleOf(hall)))
  await hall.close()
  const figures = [
    ...['csv', 'xlsx'].flatMap(format => figuresOf(hall.folder, format)),
    ...beside(hall.folder, 'csv', 'fast-csv'),
    ...beside(hall.folder, 'xlsx', 'write-excel-file'),
  ]
  await rm(hall.folder, { recursive: true })
  return figures
}

async function sampleOf(hall: TestHall): Promise<Sample> {
  const list = new WorkLists().find('all', { role: 'supervisor' })
  const maker = rowMaker(hall, { today: TODAY })
  const { columns, batches } = listTable(maker, { list, filter: {}, sort: list.sort, format: 'xlsx', language: 'zh' })
  const rows: (readonly CellValue[])[] = []
  for await (const batch of batches) {
    rows.push(...batch)
    if (rows.length >= SAMPLE) break
  }
  return { columns, rows }
}

function beside(folder: string, ours: string, peer: string): Figure[] {
  const [nothing, mine, other] = [written(folder, 'nothing'), written(folder, ours), written(folder, peer)]
  const rate = ({ seconds }: Written) => `${(ROWS / seconds).toFixed(0)} rows/s`
  const beyond = ({ held }: Written) => Math.max(held - nothing.held, 0)
  const mib = (value: number) => `${value.toFixed(0)} MiB`
  return [
    { name: `${ROWS} rows that are there already, to .${ours} by ${peer}`, value: rate(other) },
    {
      name: `  by ours, × ${peer}`,
      value: rate(mine),
      ratio: other.seconds / mine.seconds,
      limit: { kind: 'atLeast', ratio: 1.5 },
    },
    {
      name: `  most memory, ${peer} (${mib(nothing.held)} for rows and file taken off)`,
      value: mib(beyond(other)),
    },
    {
      name: `  most memory, ours, × ${peer}`,
      value: mib(beyond(mine)),
      ratio: beyond(mine) / beyond(other),
      limit: { kind: 'atMost', ratio: 0.3 },
    },
    pause('ours', mine.longest, LIMIT_MS),
  ]
}

type Written = Readonly<Record<'seconds' | 'bytes' | 'longest' | 'held', number>>

function written(folder: string, writer: string): Written {
  const runs = Array.from({ length: RUNS }, () => writtenOnce(folder, writer))
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best))
}

function writtenOnce(folder: string, writer: string): Written {
  const args = ['--expose-gc', WRITE_PROCESS, folder, writer, String(ROWS)]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as Written
}

function figuresOf(folder: string, format: string): Figure[] {
  const { stdout, stderr } = spawnSync(process.execPath, [PROCESS, folder, format, TODAY], { encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  const found = JSON.parse(stdout) as Record<'rows' | 'seconds' | 'bytes' | 'before' | 'peak' | 'longest', number>
  const { rows, seconds, bytes, before, peak, longest } = found
  return [
    {
      name: `export of ${rows} rows, 30 columns, to .${format}, ${(bytes / 1e6).toFixed(0)} MB`,
      value: `${(rows / seconds).toFixed(0)} rows/s`,
    },
    ...memoryAndPause({ before, peak, longest }, { mib: LIMIT_MIB, ms: LIMIT_MS }),
  ]
}
