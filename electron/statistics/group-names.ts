import type { Bilingual } from '../base/bilingual.ts'
import type { HallData } from '../store/hall-data.ts'
import { channelName } from '../worklists/rooms/words.ts'
import type { Dimension } from './statistics.ts'

/** What the groups of figures are called. */
export async function groupNames(db: HallData, by: Dimension): Promise<(value: string) => Bilingual> {
  if (by === 'channel') return channelName
  const rows = await db.selectFrom('list_choice').selectAll().where('kind', '=', by).execute()
  const names = new Map(rows.map(({ code, zh, en }) => [code, { zh, en }]))
  return value => names.get(value) ?? { zh: value, en: value }
}
