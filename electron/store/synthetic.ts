import type { Kysely } from 'kysely'
import type { HallDatabase } from './schema.ts'

/** In `meta`. */
export const SYNTHETIC = 'synthetic'

/** Marks a data folder as filled with made-up cases, for good; `how` says how they can be made again. */
export async function markSynthetic(db: Kysely<HallDatabase>, how: string): Promise<void> {
  await db.insertInto('meta').values({ name: SYNTHETIC, value: how }).execute()
}

export async function isSynthetic(db: Kysely<HallDatabase>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', SYNTHETIC).executeTakeFirst()
  return row !== undefined
}
