import { rm } from 'node:fs/promises'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { localDate } from '../../electron/base/local-date.ts'
import { QueryThreads } from '../../electron/host/workers/query-threads.ts'
import { statistics } from '../../electron/statistics/statistics.ts'
import { listChart, listCount } from '../../electron/store/queries/lists/count.ts'
import { listPage } from '../../electron/store/queries/lists/page.ts'
import { RunQueries } from '../../electron/store/queries/long/run-queries.ts'
import { compileList, type ListFilter } from '../../electron/worklists/compile.ts'
import type { ListDefinition } from '../../electron/worklists/definition.ts'
import { inOrder } from '../../electron/worklists/export.ts'
import { WorkLists } from '../../electron/worklists/work-lists.ts'
import { TestHall } from '../support/halls/hall.ts'
import { rowMaker } from '../support/halls/row-maker.ts'
import { fill } from '../support/halls/synthetic-rows.ts'
import { LongestTurn } from '../support/processes/longest-turn.ts'
import { type Figure, median, pause, quantile } from './report.ts'

const SIZES = [10_000, 1_000_000] as const
const REPEATS = 60
const WARM_UP = 10
const LIMIT_MS = 20
const PAGE = 50
const LONGEST_TURN_MS = 50
const TODAY = localDate('2026-04-30')
const SUPERVISOR = { role: 'supervisor' } as const

export async function worklists(): Promise<Figure[]> {
  const small = await TestHall.open()
  const large = await TestHall.open()
  const began = performance.now()
  await fill(small, SIZES[0], TODAY)
  await fill(large, SIZES[1], TODAY)
  const filled = (performance.now() - began) / 1000

  const figures: Figure[] = [
    { name: `filled with ${SIZES.join(' and ')} owed materials`, value: `${filled.toFixed(0)} s` },
  ]
  for (const list of new WorkLists().for(SUPERVISOR)) {
    const rows = Math.min(PAGE, await count(small, list, {}))
    if (rows > 0) {
      const name = `${list.id}: first page, ${rows} rows`
      figures.push(await compared(name, small, large, hall => firstPage(hall, list, {}, rows)))
    }
    figures.push(await compared(`${list.id}: count`, small, large, hall => count(hall, list, {})))
  }
  const open = new WorkLists().find('open', SUPERVISOR)
  for (const [name, filter] of Object.entries(FILTERS)) {
    const rows = Math.min(PAGE, await count(small, open, filter))
    const title = `open, ${name}: first page, ${rows} rows`
    figures.push(await compared(title, small, large, hall => firstPage(hall, open, filter, rows)))
    figures.push(await figureOf(`open, ${name}: count`, large, hall => count(hall, open, filter)))
  }
  figures.push(
    await figureOf('open: chart by date', large, hall => listChart(hall.store.db, compile(hall, open, {}), 'due')),
  )
  for (const by of ['department', 'item', 'material', 'window', 'month'] as const) {
    const period = { from: '2025-01', to: '2026-12' }
    figures.push(
      await figureOf(`statistics of two years by ${by}`, large, hall =>
        statistics(new RunQueries(hall.store.db), period, by),
      ),
    )
  }
  figures.push(...(await inThreads(large)))
  for (const hall of [small, large]) {
    await hall.close()
    await rm(hall.folder, { recursive: true })
  }
  return figures
}

/** As a hall asks them. The slow page is one under a filter that its order has no index for. */
async function inThreads(hall: TestHall): Promise<Figure[]> {
  const queries = new QueryThreads(hall.store)
  const lists = new WorkLists()
  const page = (id: string, filter: ListFilter, by: string) => () => {
    const compiled = compile(hall, lists.find(id, SUPERVISOR), filter)
    return queries.listPage(compiled, { by, descending: false }, { limit: PAGE })
  }
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    'open: keys of the first page': page('open', {}, 'due'),
    'locked, one window, by day of the promise: keys of the first page': page('locked', { window: '7' }, 'promised'),
    'statistics of two years by item': () => statistics(queries, { from: '2025-01', to: '2026-12' }, 'item'),
  }
  const figures: Figure[] = []
  // The first query waits until its thread has started.
  await queries.listCounts([])
  for (const [name, ask] of Object.entries(asked)) {
    const turns = new LongestTurn()
    figures.push(
      await figureOf(`${name}, asked of a thread`, hall, ask),
      pause('answering thread', turns.end(), LONGEST_TURN_MS),
    )
  }
  await queries.close()
  return figures
}

const FILTERS: Readonly<Record<string, ListFilter>> = {
  'one department': { department: '民政局' },
  'one item': { item: 'CC-0003' },
  'one window': { window: '7' },
  'red light': { light: 'red' },
  'one item at one window': { item: 'CC-0003', window: '13' },
}

async function compared(
  name: string,
  small: TestHall,
  large: TestHall,
  ask: (hall: TestHall) => Promise<unknown>,
): Promise<Figure> {
  const times = { small: [] as number[], large: [] as number[] }
  // In turns, so that caches and the machine's load affect both alike.
  for (let i = 0; i < WARM_UP + REPEATS; i++) {
    const order = i % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)
    for (const which of order) {
      const took = await timed(() => ask(which === 'small' ? small : large))
      if (i >= WARM_UP) times[which].push(took)
      await yieldToOthers()
    }
  }
  // Lower quartile: other load only adds time.
  const [before, after] = [quantile(times.small, 0.25), quantile(times.large, 0.25)]
  return {
    name: `${name}: ${SIZES.join(' → ')}`,
    value: `${before.toFixed(2)} → ${after.toFixed(2)} ms${after > LIMIT_MS ? ` > ${LIMIT_MS}` : ''}`,
    ratio: after / before,
    limit: { kind: 'atMost', ratio: 1.5 },
  }
}

async function figureOf(name: string, hall: TestHall, ask: (hall: TestHall) => Promise<unknown>): Promise<Figure> {
  const times: number[] = []
  for (let i = 0; i < 7; i++) times.push(await timed(() => ask(hall)))
  return {
    name: `${name}, at ${SIZES[1]}`,
    value: `${median(times).toFixed(1)} ms, p90 ${quantile(times, 0.9).toFixed(1)}`,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function firstPage(hall: TestHall, list: ListDefinition, filter: ListFilter, limit: number): Promise<void> {
  const compiled = compile(hall, list, filter)
  const maker = rowMaker(hall, { today: TODAY })
  const page = await listPage(maker.db, compiled, list.sort, { limit })
  const rows = inOrder(await compiled.rows.read(maker, page.keys), page.keys)
  for (const row of rows) for (const column of list.screen ?? list.columns) row.value(column, 'zh')
}

function count(hall: TestHall, list: ListDefinition, filter: ListFilter): Promise<number> {
  return listCount(hall.store.db, compile(hall, list, filter))
}

function compile(hall: TestHall, list: ListDefinition, filter: ListFilter) {
  return compileList(list, filter, rowMaker(hall, { today: TODAY }))
}
