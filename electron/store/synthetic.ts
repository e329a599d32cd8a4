import type { Kysely } from 'kysely'
import type { HallDatabase } from './schema.ts'

export const SYNTHETIC = 'synthetic'

export async function markSynthetic(db: Kysely<HallDatabase>, how: string): Promise<void> {
  await db.insertInto('meta').values({ name: SYNTHETIC, value: how }).execute()
}

export async function isSynthetic(db: Kysely<HallDatabase>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', SYNTHETIC).executeTakeFirst()
  return row !== undefined
}
