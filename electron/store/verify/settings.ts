import type { Kysely } from 'kysely'
import { KEY_CHECK } from '../create.ts'
import type { HallKeys } from '../hall-key.ts'
import { readHallEvents } from '../hall-log.ts'
import { PROJECTIONS_NAME } from '../rebuild.ts'
import { type HallDatabase, PROJECTION_VERSION } from '../schema.ts'
import type { StoreEvent } from '../store-events.ts'
import { SYNTHETIC } from '../synthetic.ts'
import type { Findings } from './findings.ts'

const OTHERS = ['calendar-settled']

export async function verifySettings(db: Kysely<HallDatabase>, keys: HallKeys, findings: Findings): Promise<void> {
  const rows = await db.selectFrom('meta').selectAll().execute()
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const wrong = (name: string) =>
    findings.add('S423', 'meta', name, { zh: '与应有的值不符或缺少', en: 'is missing, or not what it should be' })
  if (settings.get(KEY_CHECK) !== keys.check) wrong(KEY_CHECK)
  if (settings.get(PROJECTIONS_NAME) !== PROJECTION_VERSION) wrong(PROJECTIONS_NAME)

  const kept = await readHallEvents<StoreEvent>(db, 'store')
  const madeUp = kept.flatMap(({ event }) => (event.type === 'MadeUp' ? event.how : []))[0]
  // Folders of the first releases have only the mark.
  if (madeUp !== undefined && settings.get(SYNTHETIC) !== madeUp) wrong(SYNTHETIC)
  const known: readonly string[] = [KEY_CHECK, PROJECTIONS_NAME, SYNTHETIC, ...OTHERS]
  for (const name of settings.keys()) {
    if (!known.includes(name)) findings.add('S423', 'meta', name, { zh: '不是本程序写入的', en: 'is not ours' })
  }
}
