import { isCaseFault } from '../../store/faults.ts'
import { keepSettledUnder, settledUnder } from '../../store/queries/settled-under.ts'
import { systemCaller } from '../cases/case-desk.ts'
import { CaseRefused } from '../cases/case-refused.ts'
import type { HallParts } from '../parts.ts'
import { type DateToSettle, datesToSettle } from './dates-to-settle.ts'

export type SettlingParts = Pick<HallParts, 'store' | 'desk' | 'config' | 'hallCalendar'>

/** How many dates of open cases became later, and how many only stopped being provisional. */
export interface SettledDates {
  readonly moved: number
  readonly settled: number
}

/** Raised when a pass settles more kinds of dates than the one before: then each hall makes one more. */
const PASS = 2

/**
 * Works out the dates of open cases again under the calendar as it is now. No date moves earlier; both dates stay in the
 * history. Run after every change of the calendar, and at every start: a newer data set may have come with the program, and
 * a pass that was cut off is made good. Does nothing when the calendar is the one of the last pass.
 */
export async function settleDeadlines(parts: SettlingParts): Promise<SettledDates> {
  const { store, desk, config, hallCalendar } = parts
  const fingerprint = `${PASS}:${hallCalendar.fingerprint()}`
  if ((await settledUnder(store.db)) === fingerprint) return { moved: 0, settled: 0 }
  let moved = 0
  let settled = 0
  for await (const { caseId, command, moves } of datesToSettle(store, hallCalendar.days, config.rules)) {
    try {
      await desk.run(caseId, [command], systemCaller(config.station))
    } catch (error) {
      // Somebody was at work on the case, and what was to be settled has ended or has another date; or it cannot be read.
      if (error instanceof CaseRefused || isCaseFault(error)) continue
      throw error
    }
    if (moves) moved++
    else settled++
  }
  await store.transaction(trx => keepSettledUnder(trx, fingerprint))
  return { moved, settled }
}

/** What a pass would do under another calendar. */
export async function countDates(dates: AsyncIterable<DateToSettle>): Promise<SettledDates> {
  let moved = 0
  let settled = 0
  for await (const { moves } of dates) {
    if (moves) moved++
    else settled++
  }
  return { moved, settled }
}
