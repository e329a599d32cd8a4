import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HallError } from '../../../../electron/errors/hall-error.ts'
import { QueryThreads } from '../../../../electron/host/workers/query-threads.ts'
import { statistics } from '../../../../electron/statistics/statistics.ts'
import { QUERY_OPTIONS, type QueryOptions } from '../../../../electron/store/queries/long/options.ts'
import { RunQueries } from '../../../../electron/store/queries/long/run-queries.ts'
import { compileList } from '../../../../electron/worklists/compile.ts'
import { WorkLists } from '../../../../electron/worklists/work-lists.ts'
import { codeOf, TestHall } from '../../../support/halls/hall.ts'
import { rowMaker } from '../../../support/halls/row-maker.ts'
import { withCheck } from '../../../support/readers/cards.ts'

const DYING = join(import.meta.dirname, '../../../support/processes/dying-query-worker.ts')
const PERIOD = { from: '2026-01', to: '2026-12' }

let hall: TestHall
let queries: QueryThreads

beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(async () => {
  await queries.close()
  await hall.remove()
})

function start(options: Partial<QueryOptions> = {}, entry?: string): void {
  queries = new QueryThreads(hall.store, { ...QUERY_OPTIONS, ...options }, entry === undefined ? {} : { entry })
}

/** See dying-query-worker.ts. */
function plan(what: string): void {
  writeFileSync(`${hall.store.sqlite.name}.plan`, what)
}

/** Another one each time: a person may owe only so much. */
function personOf(place: number) {
  return { name: `样本${place}`, idNumber: withCheck(`44060419900101${String(place).padStart(3, '0')}`) }
}

const openList = () => {
  const list = new WorkLists().find('open', { role: 'supervisor' })
  return { list, compiled: compileList(list, {}, rowMaker(hall)) }
}

describe('a query in a thread', () => {
  it('sees what was committed before it was asked, every time', async () => {
    start()
    for (let owed = 0; owed < 12; owed += 2) {
      const { list, compiled } = openList()
      expect(await queries.listCounts([compiled])).toEqual([owed])
      expect((await queries.listPage(compiled, list.sort, { limit: 50 })).keys).toHaveLength(owed)
      expect((await statistics(queries, PERIOD, 'item')).total.openNow).toBe(owed)
      await hall.accept(['days', 'handover'], personOf(owed))
    }
  })

  it('answers as the answering thread would', async () => {
    start({ together: 2 })
    const cases = []
    for (let place = 0; place < 3; place++) cases.push(await hall.accept(['days'], personOf(place)))
    const own = new RunQueries(hall.store.db)
    const { list, compiled } = openList()
    const first = await queries.listPage(compiled, list.sort, { limit: 2 })
    expect(first).toEqual(await own.listPage(compiled, list.sort, { limit: 2 }))
    const rest = await queries.listPage(compiled, list.sort, { limit: 2, after: first.next })
    expect(first.keys.length + rest.keys.length).toBe(cases.length)
    const both = [queries, own].map(asked =>
      Promise.all([
        asked.listCounts([compiled, compiled]),
        asked.listCharts(compiled, ['due', 'department']),
        asked.figureSums('month', PERIOD),
      ]),
    )
    const [threads, directly] = await Promise.all(both)
    expect(threads).toEqual(directly)
    expect(threads?.[1][1]).toEqual([{ value: expect.any(String), count: 3 }])
  })

  it('of a hall that became read-only is answered without a thread', async () => {
    start({}, '/nothing/is/there.ts')
    await hall.accept(['days'])
    hall.store.endWriting(new HallError('S411', 'test'))
    expect(await queries.listCounts([openList().compiled])).toEqual([1])
  })
})

describe('a thread that', () => {
  it('dies in the middle of a query is replaced, and the query asked once more', async () => {
    start({}, DYING)
    await hall.accept(['days'])
    plan('die 1')
    expect(await queries.listCounts([openList().compiled])).toEqual([1])
    plan('die 0')
    expect(await queries.listCounts([openList().compiled])).toEqual([1])
  })

  it('dies again ends the query with A533, and the next query is answered', async () => {
    start({}, DYING)
    plan('die 2')
    expect(await codeOf(queries.listCounts([openList().compiled]))).toBe('A533')
    expect(await queries.listCounts([openList().compiled])).toEqual([0])
  })

  it('takes too long ends the query with A531, and the next query is answered', async () => {
    // Starting a thread counts too, which takes seconds on a busy machine.
    start({ seconds: 6 }, DYING)
    plan('hang')
    expect(await codeOf(queries.listCounts([openList().compiled]))).toBe('A531')
    expect(await queries.listCounts([openList().compiled])).toEqual([0])
  })

  it('is slow holds up no other query', async () => {
    start({ seconds: 60, together: 2 }, DYING)
    plan('hang')
    const slow = codeOf(queries.listCounts([]))
    await expect.poll(() => existsSync(`${hall.store.sqlite.name}.plan`)).toBe(false)
    expect(await queries.listCounts([openList().compiled])).toEqual([0])
    await queries.close()
    expect(await slow).toBe('A534')
  })
})

describe('closing', () => {
  it('while a query runs ends it with A534, and nothing keeps the folder', async () => {
    start()
    await hall.accept(['days'])
    const asked = codeOf(queries.figureSums('item', PERIOD))
    await queries.close()
    expect(await asked).toBe('A534')
    expect(await codeOf(queries.listCounts([]))).toBe('A534')
    await hall.close()
    hall = await TestHall.open({ folder: hall.folder, store: { mode: 'write', waitMs: 0 } })
  })

  it('after queries waits until their connections are closed', async () => {
    start()
    await queries.listCounts([])
    await queries.close()
    await hall.close()
    expect(existsSync(`${hall.store.sqlite.name}-wal`)).toBe(false)
    hall = await TestHall.open({ folder: hall.folder, store: { mode: 'write', waitMs: 0 } })
  })
})
