import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { item } from '../../support/cases/case-builder.ts'
import { codeOf, LEAD, TestHall } from '../../support/halls/hall.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

it('notes each late material once, however often it runs', async () => {
  const ids = [await hall.accept(['days'], WANG), await hall.accept(['days', 'handover'], LI)]
  hall.setDay('2026-05-12')
  expect(await hall.passDays()).toEqual({ cases: 2, changed: 2, failed: [] })
  expect(await hall.passDays()).toEqual({ cases: 0, changed: 0, failed: [] })
  hall.setDay('2026-05-15')
  expect(await hall.passDays()).toEqual({ cases: 2, changed: 2, failed: [] })
  expect(await hall.passDays()).toEqual({ cases: 0, changed: 0, failed: [] })
  for (const id of ids) {
    const { state } = await hall.desk.load(id)
    expect(state.owed.find(({ materialId }) => materialId === 'days')).toMatchObject({ status: 'lapsed' })
    expect(state.breaches).toHaveLength(1)
  }
})

it('a case that cannot be read is reported; the others have their day', async () => {
  const broken = await hall.accept(['days'], WANG)
  const sound = await hall.accept(['days'], LI)
  await sql`update event set body = '{' where stream = ${broken} and type = 'Accepted'`.execute(hall.store.db)
  hall.store.dropCaches()
  hall.setDay('2026-05-12')
  const { changed, failed } = await hall.passDays()
  expect([changed, failed.map(({ caseId }) => caseId)]).toEqual([1, [broken]])
  expect((await hall.desk.load(sound)).state.owed[0]?.lateness).toBeDefined()
})

it('a case in memory is as the nightly job left it', async () => {
  const caseId = await hall.accept(['days'])
  hall.setDay('2026-05-12')
  await hall.passDays()
  const kept = await hall.desk.load(caseId)
  expect(kept.state.owed[0]?.lateness).toBeDefined()
  expect(await hall.store.cases.fold(hall.store.db, caseId)).toEqual(kept)
})

it('a case that is not in memory passes the day without its names and keeps them', async () => {
  const caseId = await hall.accept(['days'])
  const { parties } = (await hall.desk.load(caseId)).state
  for (const day of ['2026-05-12', '2026-05-15']) {
    hall.store.dropCaches()
    hall.setDay(day)
    expect((await hall.passDays()).changed).toBe(1)
  }
  const { state } = await hall.desk.load(caseId)
  expect(state.owed[0]?.status).toBe('lapsed')
  expect(state.parties).toEqual(parties)
  const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
  expect(after).toBe(before)
})

it('a provisional date makes nobody late, and the job does not read its case', async () => {
  hall.setDay('2026-12-24')
  const caseId = await hall.accept(['days'])
  expect((await hall.desk.load(caseId)).state.owed[0]?.due).toMatchObject({ provisional: true })
  hall.setDay('2027-01-20')
  expect(await hall.passDays()).toEqual({ cases: 0, changed: 0, failed: [] })
})

it('a case whose item, version and policy have left the catalogue goes on to its end', async () => {
  const gone = item({ code: 'GONE-1', version: '1999-1', lapsePolicy: 'nowhere' })
  const caseId = await hall.prepare(['days', 'handover'], gone)
  await hall.promise(caseId)
  const { state } = await hall.run(caseId, { type: 'acceptOwing' })
  // The hall's own policy replaces an unknown one, and the promise names it.
  expect(state.lapse).toEqual(state.promise?.lapse)
  hall.setDay('2026-05-12')
  await hall.passDays()
  for (const id of ['days', 'handover']) {
    await hall.run(caseId, { type: 'supply', owedId: owedId(caseId, id), method: 'counter' })
    await hall.run(caseId, { type: 'acceptSupply', owedId: owedId(caseId, id) })
  }
  await hall.run(caseId, { type: 'decideResult', granted: true, reason: '' })
  await hall.run(caseId, { type: 'handOver', method: 'post', takenBy: 'handler' })
  const closed = await hall.run(caseId, { type: 'close', result: '0', reason: '' })
  expect(closed.state).toMatchObject({ status: 'closed', item: { code: 'GONE-1', version: '1999-1' } })
  const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
  expect(after).toBe(before)
})

it('two clerks and the nightly job at once: one clerk wins, the other sees K302, the job overwrites nothing', async () => {
  for (let round = 0; round < 20; round++) {
    hall.setDay('2026-04-30')
    const number = `44060419${1940 + round}0${1 + (round % 9)}01`.slice(0, 14)
    const person = { name: '样本', idNumber: `${number}${100 + round}X`.padEnd(18, '0') }
    const caseId = await hall.accept(['days'], person)
    const { version } = (await hall.desk.load(caseId)).state
    hall.setDay('2026-05-12')
    const supply = { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' } as const
    const assign = { type: 'assign', operator: 'clerk-2', window: '5' } as const
    const job = hall.passDays()
    const clerks = await Promise.all([
      codeOf(hall.desk.run(caseId, [supply], hall.caller(), version)),
      codeOf(hall.desk.run(caseId, [assign], hall.caller(LEAD), version)),
    ])
    expect((await job).failed).toEqual([])
    expect(clerks.filter(code => code === 'ok').length).toBeLessThanOrEqual(1)
    expect(clerks.filter(code => code !== 'ok' && code !== 'K302')).toEqual([])
    const { state } = await hall.desk.load(caseId)
    const history = await hall.store.cases.history(hall.store.db, caseId)
    expect(history).toHaveLength(state.version)
    expect(history.filter(({ event }) => event.type === 'OverdueNoted').length).toBeLessThanOrEqual(1)
  }
  const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
  expect(after).toBe(before)
})

it('commands without a version run one after the other, each on the result of the one before', async () => {
  const caseId = await hall.accept(['days'])
  hall.setDay('2026-05-12')
  const commands = Array.from({ length: 10 }, (_, index) =>
    codeOf(hall.run(caseId, { type: 'assign', operator: `clerk-${index}`, window: '5' })),
  )
  const job = hall.passDays()
  expect(await Promise.all(commands)).toEqual(commands.map(() => 'ok'))
  expect((await job).failed).toEqual([])
  const supply = { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' } as const
  const twice = await Promise.all([codeOf(hall.run(caseId, supply)), codeOf(hall.run(caseId, supply))])
  expect(twice).toEqual(['ok', 'K310'])
})
