import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { addDays, type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { decodeCaseEvent, encodeCaseEvent } from '../../../electron/store/case-codec.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { faultsOf } from '../../support/cases/legal-state.ts'
import { acceptance, someDeferrable } from '../../support/cases/walk-acceptance.ts'
import { commandOf } from '../../support/cases/walk-commands.ts'
import { aPolicy, WALK_RULES, walkItem } from '../../support/cases/walk-item.ts'
import { type Move, moves, operatorFor } from '../../support/cases/walk-moves.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const CASES = 2
const RUNS = 25

let hall: TestHall
beforeAll(async () => {
  hall = await TestHall.open(undefined, undefined, WALK_RULES)
})
afterAll(() => hall.remove())

let known = 0
/** Two of whom the hall knows nothing yet: what somebody owes from another walk would keep all later ones from acceptance. */
function twoPeople(): Promise<readonly SubjectId[]> {
  const numbers = [0, 1].map(() => {
    const first17 = `44060419900101${String(known++).padStart(3, '0')}`
    return first17 + checkCharacter(first17)
  })
  return hall.store.transaction(async trx => {
    const subjects: SubjectId[] = []
    for (const number of numbers) subjects.push(await hall.store.vault.subjectFor(trx, 'resident', number))
    return subjects
  })
}

/** Commands in any order on a real store: what is refused leaves no trace, what is not is told and shown alike. */
class StoredWalk {
  readonly ids: CaseId[] = Array.from({ length: CASES }, () => randomUUID() as CaseId)
  readonly touched = new Set<CaseId>()
  today: LocalDate
  readonly #item: Item
  readonly #people: readonly SubjectId[]

  constructor(today: LocalDate, chosenItem: Item, people: readonly SubjectId[]) {
    this.today = today
    this.#item = chosenItem
    this.#people = people
    hall.setDay(today)
  }

  async play(move: Move): Promise<void> {
    const id = this.ids[move.which] ?? (randomUUID() as CaseId)
    const people = this.#people
    const subject = people[move.who % people.length] ?? ('' as SubjectId)
    const state = await this.#state(id)
    if (move.of === 'days') {
      this.today = addDays(this.today, 1 + (move.pick % 9))
      hall.setDay(this.today)
      if (move.yes) expect((await hall.passDays()).failed).toEqual([])
    } else if (move.of === 'accept') {
      if (state?.status === 'closed' || state?.status === 'withdrawn') this.ids[move.which] = randomUUID() as CaseId
      for (const step of acceptance(this.#item, someDeferrable(move.pick), subject, this.today)) {
        await this.#attempt(id, step(await this.#state(id)), operatorFor(move, state))
      }
    } else {
      const other = people.find(one => one !== subject)
      await this.#attempt(id, commandOf(move, state, subject, this.today, other), operatorFor(move, state))
    }
  }

  async #state(id: CaseId): Promise<CaseState | undefined> {
    return (await hall.store.cases.load(hall.store.db, id))?.state
  }

  async #attempt(id: CaseId, command: CaseCommand, by: Operator): Promise<void> {
    const before = await events()
    try {
      const { state } = await hall.desk.run(id, [command], hall.caller(by))
      this.touched.add(id)
      expect(faultsOf(state)).toEqual([])
    } catch (error) {
      if (!(error instanceof HallError)) throw error
      expect(error.code).toMatch(/^K3\d\d$/)
      expect(await events()).toBe(before)
    }
  }
}

async function events(): Promise<number> {
  const { count } = hall.store.db.fn
  return Number((await hall.store.db.selectFrom('event').select(count('seq').as('n')).executeTakeFirstOrThrow()).n)
}

/** So that some cases come to their end. */
const TO_THE_END = { decideResult: 6, readyResult: 8, handOver: 12, close: 12 }

it('projections are those of the events, events come back as they were written, and a folded case is the one in memory', async () => {
  const starts = fc.constantFrom(localDate('2026-04-20'), localDate('2026-12-08'))
  await checkOftenAsync(
    { 'a case': RUNS, Accepted: 10, OverdueNoted: 5, BreachRecorded: 2, Closed: 2, Prompted: 2, ContactRecorded: 2 },
    met =>
      fc.asyncProperty(starts, aPolicy, moves(CASES, 60, TO_THE_END), async (start, policy, played) => {
        const people = await twoPeople()
        const walk = new StoredWalk(start, walkItem(policy), people)
        for (const move of played) await walk.play(move)
        const { db, vault, cases } = hall.store
        for (const id of walk.touched) {
          met('a case')
          const record = await cases.load(db, id)
          expect(await cases.fold(db, id)).toEqual(record)
          for (const { event } of await cases.history(db, id)) {
            met(event.type)
            const subjects = Object.fromEntries(['applicant', 'handler'].map(party => [party, people[0]]))
            const encoded = await encodeCaseEvent(db, vault, event, subjects, '2026-04-30T02:00:00.000Z')
            const row = { ...encoded, seq: 1, stream: id, version: 1, previous: '', hash: '' }
            const meta = { at: '', operator: '', station: '', command: '' }
            expect(await decodeCaseEvent(db, vault, { ...row, ...meta })).toEqual(event)
          }
        }
        const { before, after } = await rebuildProjections(db, cases)
        expect(after).toBe(before)
      }),
    { numRuns: RUNS },
  )
  expect(await verifyChain(hall.store.db, hall.store.keys)).toMatchObject({ intact: true })
})

it('erased people break nothing: their cases are folded, their days pass, and projections stay the same', async () => {
  hall.setDay('2027-03-01')
  const { db, cases } = hall.store
  await db.updateTable('subject').set({ key: null }).execute()
  hall.store.forget()
  expect((await hall.passDays()).failed).toEqual([])
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
  expect(await projectionDigest(db)).toBe(after)
  expect(await verifyChain(db, hall.store.keys)).toMatchObject({ intact: true })
})
