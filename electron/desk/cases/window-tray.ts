import { addDays } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { HallParts } from '../parts.ts'

/** Days for which something waits at a window; afterwards it is found among the case's documents, as still to be told. */
const SHOWN_DAYS = 7
/** More than a window has left lying in a week. */
const MOST = 50

/** Cases of which something waits at this window: documents that were not handed out, promises that were not signed. */
export async function windowTray({
  store,
  desk,
  config,
}: Pick<HallParts, 'store' | 'desk' | 'config'>): Promise<readonly CaseState[]> {
  const rows = await store.db
    .selectFrom('case_row')
    .select('case_id')
    .where('owner_window', '=', config.window)
    .where('tray_on', '>=', addDays(desk.today, -SHOWN_DAYS))
    .orderBy('case_key', 'desc')
    .limit(MOST)
    .execute()
  const records = await Promise.all(rows.map(row => desk.load(row.case_id as CaseId)))
  return records.map(({ state }) => state)
}
