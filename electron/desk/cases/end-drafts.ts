import { addDays } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { draftsBefore } from '../../store/queries/cases.ts'
import type { HallParts } from '../parts.ts'

/** Entries that are looked at in one transaction. */
const BATCH = 20

type Parts = Pick<HallParts, 'store' | 'desk'>

/**
 * Entries that have lain for at least as many days as the rules let one lie without a paper, a batch at a time, the oldest
 * first. Which of them end is for the rules to say.
 */
export function oldDrafts({ store, desk }: Parts): AsyncGenerator<readonly CaseId[]> {
  // Working days are no fewer days than these.
  return draftsBefore(store.db, addDays(desk.today, -desk.rules.draftDays), BATCH)
}
