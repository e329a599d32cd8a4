import type { Kysely } from 'kysely'
import type { HallDatabase } from './schema.ts'

const NAME = 'synthetic'

/** Marks a data folder as filled with made-up cases, for good; `how` says how they can be made again. */
export async function markSynthetic(db: Kysely<HallDatabase>, how: string): Promise<void> {
  await db.insertInto('meta').values({ name: NAME, value: how }).execute()
}

export async function isSynthetic(db: Kysely<HallDatabase>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', NAME).executeTakeFirst()
  return row !== undefined
}
