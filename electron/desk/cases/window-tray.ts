import { addDays } from '../../base/local-date.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { casesInTray } from '../../store/queries/cases.ts'
import type { HallParts } from '../parts.ts'

/** Afterwards it stands among the case's documents. */
const SHOWN_DAYS = 7
const MOST = 50

export async function windowTray({
  store,
  desk,
  config,
}: Pick<HallParts, 'store' | 'desk' | 'config'>): Promise<readonly CaseState[]> {
  const ids = await casesInTray(store.db, config.window, addDays(desk.today, -SHOWN_DAYS), MOST)
  const records = await Promise.all(ids.map(id => desk.load(id)))
  return records.map(({ state }) => state)
}
