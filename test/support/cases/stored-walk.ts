import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { addDays, type LocalDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import type { CaseDesk } from '../../../electron/desk/cases/case-desk.ts'
import type { PassedDays } from '../../../electron/desk/night/pass-days.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import type { HallStore } from '../../../electron/store/hall-store.ts'
import { faultsOf } from './legal-state.ts'
import { acceptance, someDeferrable } from './walk-acceptance.ts'
import { commandOf } from './walk-commands.ts'
import { type Move, operatorFor } from './walk-moves.ts'

export const WALKED_CASES = 2

export interface WalkedHall {
  readonly store: HallStore
  readonly desk: CaseDesk
  setDay(day: LocalDate): void
  passDays(): Promise<PassedDays>
}

let known = 0
/** New people each time: materials owed in another walk would prevent acceptance. */
export function strangers(store: HallStore): Promise<readonly SubjectId[]> {
  const numbers = [0, 1].map(() => {
    const first17 = `44060419900101${String(known++).padStart(3, '0')}`
    return first17 + checkCharacter(first17)
  })
  return store.transaction(async trx => {
    const subjects: SubjectId[] = []
    for (const number of numbers) subjects.push(await store.vault.subjectFor(trx, 'resident', number))
    return subjects
  })
}

export class StoredWalk {
  readonly ids: CaseId[] = Array.from({ length: WALKED_CASES }, () => randomUUID() as CaseId)
  readonly touched = new Set<CaseId>()
  today: LocalDate
  readonly #hall: WalkedHall
  readonly #item: Item
  readonly #people: readonly SubjectId[]

  constructor(hall: WalkedHall, today: LocalDate, chosenItem: Item, people: readonly SubjectId[]) {
    this.today = today
    this.#hall = hall
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
      this.#hall.setDay(this.today)
      if (move.yes) expect((await this.#hall.passDays()).failed).toEqual([])
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
    const { store } = this.#hall
    return (await store.cases.load(store.db, id))?.state
  }

  async #attempt(id: CaseId, command: CaseCommand, operator: Operator): Promise<void> {
    const before = await this.#events()
    try {
      const caller = { operator, station: 'station-1', commandId: randomUUID() }
      const { state } = await this.#hall.desk.run(id, [command], caller)
      this.touched.add(id)
      expect(faultsOf(state)).toEqual([])
    } catch (error) {
      if (!(error instanceof HallError)) throw error
      expect(error.code).toMatch(/^K3\d\d$/)
      expect(await this.#events()).toBe(before)
    }
  }

  async #events(): Promise<number> {
    const { db } = this.#hall.store
    const count = db.selectFrom('event').select(db.fn.count('seq').as('n'))
    return Number((await count.executeTakeFirstOrThrow()).n)
  }
}
