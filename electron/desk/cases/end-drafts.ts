import { addDays } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { HallParts } from '../parts.ts'

/** Entries that are looked at in one transaction. */
const BATCH = 20

type Parts = Pick<HallParts, 'store' | 'desk'>

/**
 * Entries that have lain for at least as many days as the rules let one lie without a paper, a batch at a time, the oldest
 * first. Which of them end is for the rules to say.
 */
export async function* oldDrafts({ store, desk }: Parts): AsyncGenerator<readonly CaseId[]> {
  // Working days are no fewer days than these.
  const before = addDays(desk.today, -desk.rules.draftDays)
  let after = 0
  for (;;) {
    const rows = await store.db
      .selectFrom('case_row')
      .select(['case_id', 'case_key'])
      .where('status', '=', 'draft')
      .where('opened_at', '<', before)
      .where('case_key', '>', after)
      .orderBy('case_key')
      .limit(BATCH)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.case_key
    yield rows.map(row => row.case_id as CaseId)
  }
}
