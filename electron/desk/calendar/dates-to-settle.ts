import type { WorkingDays } from '../../calendar/working-days.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { endOfPeriod, runningPeriods } from '../../cases/settling/told-periods.ts'
import { isCaseFault } from '../../store/faults.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { casesToFinish, casesToldProvisionally, openDates } from '../../store/queries/open-dates.ts'

export interface DateToSettle {
  readonly caseId: CaseId
  readonly command: Extract<CaseCommand, { type: 'settleDeadline' | 'settleFinish' | 'settlePeriod' }>
  readonly moves: boolean
}

export async function* datesToSettle(
  store: HallStore,
  calendar: WorkingDays,
  book: RuleBook,
): AsyncGenerator<DateToSettle> {
  yield* owedDates(store, calendar)
  yield* finishDates(store, calendar)
  yield* periodEnds(store, calendar, book)
}

async function* owedDates({ db }: HallStore, calendar: WorkingDays): AsyncGenerator<DateToSettle> {
  for await (const { caseId, owedId, byCitizen, promisedOn, due: before, days, provisional } of openDates(db)) {
    const again = byCitizen
      ? calendar.citizenDeadline(promisedOn, days, before)
      : calendar.settle(promisedOn, days, before)
    const moves = again.date > before
    if (!moves && (!provisional || again.provisional)) continue
    const due = { kind: 'date', days, ...again } as const
    yield { caseId, command: { type: 'settleDeadline', owedId, before, due }, moves }
  }
}

/** 承诺办结日; closures do not move it. Days of a special procedure are in it: counting anew can only come out earlier. */
async function* finishDates(store: HallStore, calendar: WorkingDays): AsyncGenerator<DateToSettle> {
  for (const caseId of await casesToFinish(store.db)) {
    const state = await stateOf(store, caseId)
    if (!state?.clock?.finish || !state.clock.from) continue
    const { finish: before, from, extendedDays } = state.clock
    const finish = calendar.settle(from, state.item.promisedDays + extendedDays, before.date)
    const moves = finish.date > before.date
    if (!moves && finish.provisional) continue
    yield { caseId, command: { type: 'settleFinish', before: before.date, finish }, moves }
  }
}

async function* periodEnds(store: HallStore, calendar: WorkingDays, book: RuleBook): AsyncGenerator<DateToSettle> {
  for (const caseId of await casesToldProvisionally(store.db)) {
    const state = await stateOf(store, caseId)
    for (const period of state ? runningPeriods(state, day => rulesOn(book, day)) : []) {
      const { of, until: before } = period
      if (!before.provisional) continue
      const until = endOfPeriod(period, calendar)
      const moves = until.date > before.date
      if (!moves && until.provisional) continue
      yield { caseId, command: { type: 'settlePeriod', of, before: before.date, until }, moves }
    }
  }
}

/** Undefined for an unreadable case: the others go on, and `admin verify` names it. */
async function stateOf({ db, cases }: HallStore, caseId: CaseId): Promise<CaseState | undefined> {
  try {
    return (await cases.load(db, caseId))?.state
  } catch (error) {
    if (isCaseFault(error)) return undefined
    throw error
  }
}
