import type { HallData, HallStep } from '../hall-data.ts'

/** In `meta`: fingerprint of the calendar that open dates were last computed with. */
const SETTLED_UNDER = 'calendar-settled'

export async function settledUnder(db: HallData): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', SETTLED_UNDER).executeTakeFirst()
  return row?.value
}

export async function keepSettledUnder(trx: HallStep, fingerprint: string): Promise<void> {
  await trx
    .insertInto('meta')
    .values({ name: SETTLED_UNDER, value: fingerprint })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value: fingerprint }))
    .execute()
}
