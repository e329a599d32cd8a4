import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import type { CaseReader } from '../../../electron/desk/night/read-ahead.ts'
import { QueryThreads } from '../../../electron/host/workers/query-threads.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { RunQueries } from '../../../electron/store/queries/long/run-queries.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { FILLED_RULES, fillHall } from '../../support/halls/filled-hall.ts'
import { LEAD, TestHall } from '../../support/halls/hall.ts'

const DYING = join(import.meta.dirname, '../../support/processes/dying-query-worker.ts')

/** Enough for the reader to be asked more than once. */
const CASES = 250

let hall: TestHall
let ids: readonly CaseId[]
let threads: QueryThreads | undefined

beforeEach(async () => {
  hall = await TestHall.open({ rules: FILLED_RULES })
  ids = await fillHall(hall, [{ cases: CASES, owed: 1, acceptedOn: '2026-04-30' }])
  hall.store.dropCaches()
  hall.setDay('2026-05-12')
})
afterEach(async () => {
  await threads?.close()
  threads = undefined
  await hall.remove()
})

it('each late material is noted once and lapses once, as when the night reads alone', async () => {
  threads = new QueryThreads(hall.store)
  const asked = counting(threads)
  for (const [day, events] of [
    ['2026-05-12', ['OverdueNoted']],
    ['2026-05-15', ['ObligationLapsed', 'BreachRecorded']],
  ] as const) {
    hall.setDay(day)
    const changed = CASES + 1
    expect(await hall.passDays()).toEqual({ cases: changed, changed, failed: [] })
    expect(await hall.passDays()).toEqual({ cases: 0, changed: 0, failed: [] })
    for (const type of events) expect(await countOf(type)).toBe(changed)
  }
  expect(asked.cases).toBeGreaterThanOrEqual(200)
  await expectSound()
})

it('a case that changes after it was read passes the day as it is then', async () => {
  const own = new RunQueries(hall.store.db)
  const supplied: CaseId[] = []
  hall.queries = {
    casesUnnamed: async caseIds => {
      const read = await own.casesUnnamed(caseIds)
      const [first, second] = caseIds
      if (first && second) {
        const owedId = read[0]?.state.owed[0]?.owedId
        if (!owedId) throw new Error('nothing is owed')
        await hall.run(first, { type: 'supply', owedId, method: 'counter', by: 'applicant' })
        await hall.desk.run(second, [{ type: 'assign', operator: 'clerk-2', window: '9' }], hall.caller(LEAD))
        supplied.push(first, second)
      }
      hall.store.dropCaches()
      return read
    },
  }
  expect((await hall.passDays()).failed).toEqual([])
  const [first, second] = supplied
  if (!first || !second) throw new Error('nothing was read ahead')
  const { state } = await hall.desk.load(first)
  expect([state.owed[0]?.status, state.owed[0]?.lateness]).toEqual(['supplied', undefined])
  const other = (await hall.desk.load(second)).state
  expect([other.owner.window, other.owed[0]?.lateness?.on]).toEqual(['9', '2026-05-12'])
  await expectSound()
})

it('an altered case is reported by its seal, whoever reads it; the others have their day', async () => {
  threads = new QueryThreads(hall.store)
  counting(threads)
  const altered = ids[5]
  hall.store.sqlite.prepare("UPDATE event SET body = '{}' WHERE stream = ? AND type = 'Accepted'").run(altered)
  const { changed, failed } = await hall.passDays()
  expect([changed, failed.map(({ caseId }) => caseId)]).toEqual([CASES, [altered]])
  expect(failed[0]?.error).toMatchObject({ code: 'S404' })
})

it.each([
  ['dies', () => new QueryThreads(hall.store, undefined, { entry: DYING })],
  ['refuses', () => ({ casesUnnamed: () => Promise.reject(new Error('no reader')) })],
  ['reads nothing', () => ({ casesUnnamed: async () => [] })],
] as const)('a reader that %s leaves the work to the night', async (_, reader) => {
  // Of the threads of DYING only.
  writeFileSync(`${hall.store.sqlite.name}.plan`, 'die 1000')
  const made = reader()
  if (made instanceof QueryThreads) threads = made
  hall.queries = made
  expect(await hall.passDays()).toEqual({ cases: CASES + 1, changed: CASES + 1, failed: [] })
  await expectSound()
})

function counting(reader: CaseReader): { cases: number } {
  const asked = { cases: 0 }
  hall.queries = {
    casesUnnamed: caseIds => {
      asked.cases += caseIds.length
      return reader.casesUnnamed(caseIds)
    },
  }
  return asked
}

async function countOf(type: string): Promise<number> {
  const { count } = await hall.store.db
    .selectFrom('event')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('type', '=', type)
    .executeTakeFirstOrThrow()
  return count
}

async function expectSound(): Promise<void> {
  const { db, keys, cases } = hall.store
  expect(await verifyChain(db, keys)).toMatchObject({ intact: true })
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
}
