import fc from 'fast-check'
import { afterAll, it } from 'vitest'
import { addDays, localDate } from '../../../electron/base/local-date.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { StoredWalk, strangers, WALKED_CASES, type WalkedHall } from '../../support/cases/stored-walk.ts'
import { aPolicy, someYields, WALK_RULES, walkItem } from '../../support/cases/walk-item.ts'
import { moves, TO_THE_END } from '../../support/cases/walk-moves.ts'
import { type HallClient, TestApplication } from '../../support/halls/application.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const RUNS = 30

const OFTEN_ENOUGH = {
  accepted: 50,
  owed: 100,
  cure: 1,
  lapse: 1,
  breach: 1,
  objection: 3,
  handover: 1,
  withdrawal: 1,
  promiseWithdrawal: 1,
}

const MORE = { ...TO_THE_END, days: 24, promiseCure: 20, handOver: 20, supply: 18, acceptSupply: 16 }

const FIRST_DAY = localDate('2026-01-05')

let app: TestApplication | undefined
let today = FIRST_DAY

/** A hall's clock never goes back: the next year needs another hall. 2026 is published. */
async function startedHall(): Promise<{ readonly hall: WalkedHall; readonly clerk: HallClient }> {
  if (!app || today > '2026-09-30') {
    await app?.remove()
    today = FIRST_DAY
    const instant = `${today}T02:00:00Z`
    app = await TestApplication.start({ config: { rules: { editions: [WALK_RULES] } }, at: instant })
  }
  const running = app
  const { parts } = running.application
  const hall = {
    store: parts.store,
    desk: parts.desk,
    setDay: (day: string) => running.setClock(`${day}T02:00:00Z`),
    passDays: () => passDays(parts),
  }
  return { hall, clerk: running.portClient() }
}

afterAll(() => app?.remove())

it('every answer about a case fits the contract exactly, wherever a walk leads', async () => {
  await checkOftenAsync(
    OFTEN_ENOUGH,
    met =>
      fc.asyncProperty(aPolicy, someYields, moves(WALKED_CASES, 80, MORE), async (policy, yields, played) => {
        const { hall, clerk } = await startedHall()
        const walk = new StoredWalk(hall, addDays(today, 1), walkItem(policy, yields), await strangers(hall.store))
        for (const move of played) {
          await walk.play(move)
          const caseId = walk.ids[move.which]
          if (!caseId || !walk.touched.has(caseId)) continue
          const view = await clerk.cases.get({ caseId })
          met(view.status)
          for (const owed of view.owed) {
            met('owed')
            if (owed.cure) met('cure')
            if (owed.lapse) met('lapse')
          }
          met('breach', view.breaches.length)
          met('objection', view.objections.length)
          if (view.handover) met('handover')
          if (view.withdrawal) met('withdrawal')
          if (view.promiseWithdrawal) met('promiseWithdrawal')
        }
        for (const caseId of walk.touched) {
          await clerk.cases.history({ caseId })
          await clerk.cases.why({ caseId })
          await clerk.documents.list({ caseId })
        }
        today = walk.today
      }),
    { numRuns: RUNS, endOnFailure: true },
  )
})
