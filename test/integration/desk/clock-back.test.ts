import { afterEach, beforeEach, expect, it } from 'vitest'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { TestHall } from '../../support/halls/hall.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

it('after the clock is set back, events are dated no earlier than the case’s last, with a warning', async () => {
  const caseId = await hall.accept(['days'])
  hall.setDay('2026-05-06')
  await hall.run(caseId, { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' })
  hall.setDay('2026-05-01')
  const { state, updated } = await hall.run(caseId, {
    type: 'rejectSupply',
    owedId: owedId(caseId, 'days'),
    reason: '不清晰',
  })
  expect(state.owed[0]).toMatchObject({ status: 'owed', due: { date: '2026-05-11' } })
  expect(updated.at).toBe('2026-05-06T02:00:00.000Z')
  expect(hall.behind).toEqual([5 * 86_400_000])
  const history = await hall.store.cases.history(hall.store.db, caseId)
  const days = history.flatMap(({ event }) => ('on' in event && event.on ? [event.on] : []))
  expect(days).toEqual([...days].sort())
  const times = history.map(({ meta }) => meta.at)
  expect(times).toEqual([...times].sort())
})

it('a correction of a few seconds causes no warning', async () => {
  const caseId = await hall.accept(['days'])
  hall.now -= 5000
  const { updated } = await hall.run(caseId, { type: 'assign', operator: 'clerk-2', window: '5' })
  expect([updated.at, hall.behind]).toEqual(['2026-04-30T02:00:00.000Z', []])
})

it('the nightly job skips a case last changed on a later day until that day', async () => {
  const caseId = await hall.accept(['days'])
  hall.setDay('2026-06-01')
  await hall.run(caseId, { type: 'assign', operator: 'clerk-2', window: '5' })
  // By the right clock it is one day late.
  hall.setDay('2026-05-12')
  expect(await hall.passDays()).toEqual({ cases: 1, changed: 0, failed: [] })
  expect((await hall.desk.load(caseId)).state.owed[0]?.lateness).toBeUndefined()
  hall.setDay('2026-06-01')
  expect(await hall.passDays()).toMatchObject({ changed: 1 })
})

it('a nightly job on an earlier day changes nothing', async () => {
  await hall.accept(['days'])
  hall.setDay('2026-05-12')
  expect(await hall.passDays()).toMatchObject({ changed: 1 })
  const before = await projectionDigest(hall.store.db)
  hall.setDay('2026-05-02')
  expect(await hall.passDays()).toEqual({ cases: 0, changed: 0, failed: [] })
  expect((await rebuildProjections(hall.store.db, hall.store.cases)).after).toBe(before)
})
