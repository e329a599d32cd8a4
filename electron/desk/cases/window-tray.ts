import { addDays } from '../../base/local-date.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { casesInTray } from '../../store/queries/cases.ts'
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
  const ids = await casesInTray(store.db, config.window, addDays(desk.today, -SHOWN_DAYS), MOST)
  const records = await Promise.all(ids.map(id => desk.load(id)))
  return records.map(({ state }) => state)
}
