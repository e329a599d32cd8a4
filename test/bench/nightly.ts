import { rm } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { QueryThreads } from '../../electron/host/workers/query-threads.ts'
import { rebuildProjections } from '../../electron/store/rebuild.ts'
import { addRowsDueLater, FILLED_RULES, fillHall } from '../support/halls/filled-hall.ts'
import { TestHall } from '../support/halls/hall.ts'
import { type Figure, median, quantile } from './report.ts'

const SIZES = [100_000, 1_000_000] as const
const DUE_SHARE = 0.01
const LEAST_MATERIALS_A_SECOND = 5000

export async function nightly(): Promise<Figure[]> {
  const [small, large] = [await night(SIZES[0]), await night(SIZES[1])]
  return [
    ...[small, large].map(({ owed, due, ms, peak }) => ({
      name: `nightly job over ${owed} owed materials, ${due} of them late, of ${LEAST_MATERIALS_A_SECOND} a second`,
      value: `${((1000 * due) / ms).toFixed(0)} late/s, ${peak.toFixed(0)} MB`,
      ratio: (1000 * due) / ms / LEAST_MATERIALS_A_SECOND,
      limit: { kind: 'atLeast', ratio: 1 } as const,
    })),
    {
      name: `a command while the job runs: median and longest of ${large.waits.length}, against 200 ms`,
      value: `${median(large.waits).toFixed(0)}, ${quantile(large.waits, 1).toFixed(0)} ms`,
      ratio: quantile(large.waits, 1) / 200,
      limit: { kind: 'atMost', ratio: 1 },
    },
    {
      // CPU time: the nights are minutes apart, and the machine may do other work.
      name: `nightly job, ten times as much: processor time against ten times the time`,
      value: `${small.cpu.toFixed(0)} → ${large.cpu.toFixed(0)} ms`,
      ratio: large.cpu / (small.cpu * (SIZES[1] / SIZES[0])),
      limit: { kind: 'atMost', ratio: 1.2 },
    },
    {
      name: 'projections made anew from the events',
      value: `${((1000 * large.events) / large.rebuildMs).toFixed(0)} events/s`,
    },
  ]
}

async function night(owed: number) {
  const due = owed * DUE_SHARE
  const hall = await TestHall.open({ rules: FILLED_RULES })
  await fillHall(hall, [{ cases: due, owed: 1, acceptedOn: '2026-04-30' }])
  addRowsDueLater(hall, owed - due)
  hall.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  hall.store.dropCaches()
  hall.setDay('2026-05-12')
  const queries = new QueryThreads(hall.store)
  hall.queries = queries

  const peakOf = watchMemory()
  const began = performance.now()
  const idle = process.cpuUsage()
  const { changed } = await hall.passDays()
  const { user, system } = process.cpuUsage(idle)
  const ms = performance.now() - began
  const peak = peakOf()
  if (changed < due) throw new Error(`${changed} of ${due} were noted`)

  hall.setDay('2026-05-15')
  const waits = await commandsDuring(hall, hall.passDays())

  hall.store.sqlite.prepare("DELETE FROM owed_row WHERE case_id LIKE 'later-%'").run()
  const events = hall.store.sqlite.prepare<[], number>('SELECT count(*) FROM event').pluck().get() ?? 0
  const rebuildBegan = performance.now()
  const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
  const rebuildMs = performance.now() - rebuildBegan
  await queries.close()
  if (before !== after) throw new Error('the projections were not those of the events')
  await hall.close()
  await rm(hall.folder, { recursive: true })
  return { owed, due, ms, cpu: (user + system) / 1000, peak, waits, events, rebuildMs }
}

async function commandsDuring(hall: TestHall, job: Promise<unknown>): Promise<number[]> {
  const caseId = await hall.prepare(['days'])
  let running = true
  const end = job.then(() => {
    running = false
  })
  const waits: number[] = []
  while (running) {
    const began = performance.now()
    await hall.run(caseId, { type: 'assign', operator: 'clerk-2', window: String(waits.length) })
    waits.push(performance.now() - began)
    await nextTurn()
  }
  await end
  return waits
}

function watchMemory(): () => number {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  return () => {
    clearInterval(timer)
    return Math.max(peak, process.memoryUsage.rss()) / 1e6
  }
}
