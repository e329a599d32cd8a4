import type { Kysely } from 'kysely'
import type { Bilingual } from '../base/bilingual.ts'
import type { HallDatabase } from '../store/schema.ts'
import { channelName } from '../worklists/rooms/words.ts'
import type { Dimension } from './statistics.ts'

/** What the groups of figures are called. */
export async function groupNames(db: Kysely<HallDatabase>, by: Dimension): Promise<(value: string) => Bilingual> {
  if (by === 'channel') return channelName
  const rows = await db.selectFrom('list_choice').selectAll().where('kind', '=', by).execute()
  const names = new Map(rows.map(({ code, zh, en }) => [code, { zh, en }]))
  return value => names.get(value) ?? { zh: value, en: value }
}
