import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDate } from '../../electron/base/local-date.ts'
import { configSchema } from '../../electron/config/schema.ts'
import { generate } from '../../electron/host/admin/generate.ts'
import { HallStore } from '../../electron/store/hall-store.ts'
import type { Figure } from './report.ts'

const CASES = 3000
const LEAST_CASES_A_SECOND = 300

export async function generation(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rongque-bench-'))
  const store = await HallStore.open(folder, { mode: 'write' })
  const began = performance.now()
  const idle = process.cpuUsage()
  await generate(store, configSchema.parse({}), { cases: CASES, seed: 1, until: localDate('2026-06-30') })
  const { user, system } = process.cpuUsage(idle)
  const rate = (1000 * CASES) / (performance.now() - began)
  const events = store.sqlite.prepare<[], number>('SELECT count(*) FROM event').pluck().get() ?? 0
  await store.close()
  await rm(folder, { recursive: true })
  return [
    {
      name: `a year of ${CASES} cases, ${events} events; of ${LEAST_CASES_A_SECOND} cases a second`,
      value: `${rate.toFixed(0)} /s`,
      ratio: rate / LEAST_CASES_A_SECOND,
      limit: { kind: 'atLeast', ratio: 1 },
    },
    { name: '  processor time of a case', value: `${((user + system) / 1000 / CASES).toFixed(2)} ms` },
  ]
}
