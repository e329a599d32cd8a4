import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { localDate } from '../../electron/base/local-date.ts'
import { TestHall } from '../support/halls/hall.ts'
import { fill } from '../support/halls/synthetic-rows.ts'
import { type Figure, memoryAndPause } from './report.ts'

const ROWS = 100_000
const LIMIT_MIB = 400
/** A click that waits no longer than this is not felt as waiting. */
const LIMIT_MS = 50
const TODAY = localDate('2026-04-30')
const PROCESS = fileURLToPath(new URL('export-process.ts', import.meta.url))

/** A list of 100,000 rows as a file: how quick, how much memory, and for how long nothing else could be done. */
export async function exports(): Promise<Figure[]> {
  const hall = await TestHall.open()
  await fill(hall, ROWS, TODAY)
  await hall.close()
  const figures = ['csv', 'xlsx'].flatMap(format => told(hall.folder, format))
  await rm(hall.folder, { recursive: true })
  return figures
}

function told(folder: string, format: string): Figure[] {
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
