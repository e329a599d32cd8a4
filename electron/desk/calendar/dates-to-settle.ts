import { sql } from 'kysely'
import { localDate } from '../../base/local-date.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId, OwedId } from '../../cases/model/ids.ts'
import { type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { StepKind } from '../../cases/model/steps.ts'
import { endOfPeriod, runningPeriods } from '../../cases/settling/told-periods.ts'
import { isCaseFault } from '../../store/faults.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { NO_DATE_KEY } from '../../store/projections/owed-row.ts'

/** A date of an open case that a calendar gives otherwise than it was promised, and what settles it. */
export interface DateToSettle {
  readonly caseId: CaseId
  readonly command: Extract<CaseCommand, { type: 'settleDeadline' | 'settleFinish' | 'settlePeriod' }>
  /** It becomes later; otherwise it only stops being provisional. */
  readonly moves: boolean
}

/** Rows that are read at a time: a hall with a million owed documents goes on working meanwhile. */
const BATCH = 1000

/** What an applicant was told a day for, beside owed documents. */
const TOLD_STEPS: readonly StepKind[] = ['bringCore', 'returnAfterNotice', 'collect']

/** Dates of open cases that differ under `calendar`, from the rows alone; nothing is changed. */
export async function* datesToSettle(
  store: HallStore,
  calendar: WorkingDays,
  book: RuleBook,
): AsyncGenerator<DateToSettle> {
  yield* owedDates(store, calendar)
  yield* finishDates(store, calendar)
  yield* periodEnds(store, calendar, book)
}

/** Every open date, not the provisional ones alone: a correction or a closure moves settled dates too. */
async function* owedDates({ db }: HallStore, calendar: WorkingDays): AsyncGenerator<DateToSettle> {
  let after = { due_key: '', owed_key: 0 }
  for (;;) {
    const rows = await db
      .selectFrom('owed_row')
      .select([
        'case_id',
        'owed_id',
        'owed_key',
        'bearer',
        'promised_on',
        'due_key',
        'due_on',
        'due_days',
        'provisional',
        'late_on',
        'cure_until',
      ])
      .where('open', '=', 1)
      .where('due_key', '<', NO_DATE_KEY)
      .where('status', 'in', ['owed', 'supplied'])
      .where(eb => eb(eb.refTuple('due_key', 'owed_key'), '>', eb.tuple(after.due_key, after.owed_key)))
      .orderBy('due_key')
      .orderBy('owed_key')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      if (row.due_on === null) continue
      // A row is at the day of its cure, which is settled for itself.
      const before = localDate(row.due_on)
      const promised = localDate(row.promised_on)
      const again =
        row.bearer === 'citizen'
          ? calendar.citizenDeadline(promised, row.due_days, before)
          : calendar.settle(promised, row.due_days, before)
      const moves = again.date > before
      // Once it has passed, what may still move is the end of grace or cure.
      const provisional = row.provisional === 1 && row.late_on === null && row.cure_until === null
      if (!moves && (!provisional || again.provisional)) continue
      const due = { kind: 'date', days: row.due_days, ...again } as const
      const command = { type: 'settleDeadline', owedId: row.owed_id as OwedId, before, due } as const
      yield { caseId: row.case_id as CaseId, command, moves }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last
  }
}

/**
 * 承诺办结日, while it is provisional. The office keeps no counter for it, so that closures leave it alone. Time that a special
 * procedure took is in the date that stands; counted from the first day it only ever comes out earlier.
 */
async function* finishDates(store: HallStore, calendar: WorkingDays): AsyncGenerator<DateToSettle> {
  const { db } = store
  const rows = await db
    .selectFrom('case_row')
    .select(['case_id'])
    .where('finish_provisional', '=', 1)
    .orderBy('case_key')
    .execute()
  for (const { case_id } of rows) {
    const caseId = case_id as CaseId
    const state = await stateOf(store, caseId)
    if (!state?.clock?.finish || !state.clock.from) continue
    const { finish: before, from, extendedDays } = state.clock
    const finish = calendar.settle(from, state.item.promisedDays + extendedDays, before.date)
    const moves = finish.date > before.date
    if (!moves && finish.provisional) continue
    yield { caseId, command: { type: 'settleFinish', before: before.date, finish }, moves }
  }
}

/** Ends of grace, cure, collecting, coming back and keeping papers, while they are provisional. */
async function* periodEnds(store: HallStore, calendar: WorkingDays, book: RuleBook): AsyncGenerator<DateToSettle> {
  const { db } = store
  const late = db
    .selectFrom('owed_row')
    .innerJoin('case_row', 'case_row.case_id', 'owed_row.case_id')
    .select(['case_row.case_key', 'owed_row.case_id'])
    .where('provisional', '=', sql.lit(1))
    .where(({ eb, or }) => or([eb('late_on', 'is not', null), eb('cure_until', 'is not', null)]))
    .where('open', '=', 1)
  const told = db
    .selectFrom('step_row')
    .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
    .select(['case_row.case_key', 'case_row.case_id'])
    .where('provisional', '=', sql.lit(1))
    .where('kind', 'in', TOLD_STEPS)
  for (const { case_id } of await late.union(told).orderBy('case_key').execute()) {
    const caseId = case_id as CaseId
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

/** Undefined for a case that cannot be read: it keeps no other from its day, and `admin verify` names it. */
async function stateOf({ db, cases }: HallStore, caseId: CaseId): Promise<CaseState | undefined> {
  try {
    return (await cases.load(db, caseId))?.state
  } catch (error) {
    if (isCaseFault(error)) return undefined
    throw error
  }
}
