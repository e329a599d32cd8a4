import { addDays } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { draftsBefore } from '../../store/queries/cases.ts'
import type { HallParts } from '../parts.ts'

const DRAFTS_PER_STEP = 20

type Parts = Pick<HallParts, 'store' | 'desk'>

/** May be old enough to end, the oldest first; the rules decide. */
export function oldDrafts({ store, desk }: Parts): AsyncGenerator<readonly CaseId[]> {
  return draftsBefore(store.db, addDays(desk.today, -desk.rules.draftDays), DRAFTS_PER_STEP)
}
