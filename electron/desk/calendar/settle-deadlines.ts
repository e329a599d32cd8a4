import { isCaseFault } from '../../store/faults.ts'
import { keepSettledUnder, settledUnder } from '../../store/queries/settled-under.ts'
import { systemCaller } from '../cases/case-desk.ts'
import { CaseRefused } from '../cases/case-refused.ts'
import type { HallParts } from '../parts.ts'
import { type DateToSettle, datesToSettle } from './dates-to-settle.ts'

export type SettlingParts = Pick<HallParts, 'store' | 'desk' | 'config' | 'hallCalendar'>

export interface SettledDates {
  readonly moved: number
  readonly settled: number
}

/** Raised when a pass settles more kinds of dates: each hall then makes one more. */
const PASS = 2

/** After a change of the calendar, and at each start: makes up for a pass that was cut off. No date moves earlier. */
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
      // The case has changed meanwhile, or cannot be read.
      if (error instanceof CaseRefused || isCaseFault(error)) continue
      throw error
    }
    if (moves) moved++
    else settled++
  }
  await store.transaction(trx => keepSettledUnder(trx, fingerprint))
  return { moved, settled }
}

export async function countDates(dates: AsyncIterable<DateToSettle>): Promise<SettledDates> {
  let moved = 0
  let settled = 0
  for await (const { moves } of dates) {
    if (moves) moved++
    else settled++
  }
  return { moved, settled }
}
