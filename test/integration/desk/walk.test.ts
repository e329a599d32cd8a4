import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { decodeCaseEvent, encodeCaseEvent } from '../../../electron/store/case-codec.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { StoredWalk, strangers, WALKED_CASES } from '../../support/cases/stored-walk.ts'
import { aPolicy, someYields, WALK_RULES, walkItem } from '../../support/cases/walk-item.ts'
import { moves, TO_THE_END } from '../../support/cases/walk-moves.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const RUNS = 25

/** Days pass until what is owed is late, and results are handed over. */
const AGEING = { ...TO_THE_END, days: 60, close: 60, handOver: 40, readyResult: 30, decideResult: 20 }

let hall: TestHall
beforeAll(async () => {
  hall = await TestHall.open({ rules: WALK_RULES })
})
afterAll(() => hall.remove())

it('projections equal their rebuild, events read back as written, and a folded case equals the one in memory', async () => {
  const starts = fc.constantFrom(localDate('2026-04-20'), localDate('2026-12-08'))
  await checkOftenAsync(
    { 'a case': RUNS, Accepted: 10, OverdueNoted: 5, BreachRecorded: 2, Closed: 2, Reminded: 2, ContactRecorded: 2 },
    met =>
      fc.asyncProperty(
        starts,
        aPolicy,
        someYields,
        moves(WALKED_CASES, 110, AGEING),
        async (start, policy, yields, played) => {
          const people = await strangers(hall.store)
          const walk = new StoredWalk(hall, start, walkItem(policy, yields), people)
          for (const move of played) await walk.play(move)
          const { db, vault, cases } = hall.store
          for (const id of walk.touched) {
            met('a case')
            const record = await cases.load(db, id)
            expect(await cases.fold(db, id)).toEqual(record)
            for (const { event } of await cases.history(db, id)) {
              met(event.type)
              const subjects = Object.fromEntries(
                ['applicant', 'handler', 'collector'].map(party => [party, people[0]]),
              )
              const encoded = await encodeCaseEvent(db, vault, event, subjects, '2026-04-30T02:00:00.000Z')
              const row = { ...encoded, seq: 1, stream: id, version: 1, previous: '', hash: '' }
              const meta = { at: '', operator: '', station: '', command: '' }
              expect(await decodeCaseEvent(db, vault, { ...row, ...meta })).toEqual(event)
            }
          }
          const { before, after } = await rebuildProjections(db, cases)
          expect(after).toBe(before)
        },
      ),
    { numRuns: RUNS },
  )
  expect(await verifyChain(hall.store.db, hall.store.keys)).toMatchObject({ intact: true })
})

it('after an erasure cases still fold, days still pass, and projections stay the same', async () => {
  hall.setDay('2027-03-01')
  const { db, cases } = hall.store
  await db.updateTable('subject').set({ key: null }).execute()
  hall.store.dropCaches()
  expect((await hall.passDays()).failed).toEqual([])
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
  expect(await projectionDigest(db)).toBe(after)
  expect(await verifyChain(db, hall.store.keys)).toMatchObject({ intact: true })
})
