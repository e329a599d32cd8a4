import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type BrokenChain, type ChainEnd, ChainWalk } from './chain.ts'
import type { HallDatabase } from './schema.ts'

/** Rows at a time; callers wait some milliseconds for them. */
const ROWS = 200

/** Uses half of the time. Undefined: the chain fits up to `end`, or the walk was stopped. */
export async function walkBeside(
  db: Kysely<HallDatabase>,
  end: ChainEnd,
  stop: AbortSignal,
): Promise<BrokenChain | undefined> {
  const walk = new ChainWalk()
  while (walk.end.seq < end.seq) {
    const began = performance.now()
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', walk.end.seq)
      .where('seq', '<=', end.seq)
      .orderBy('seq')
      .limit(ROWS)
      .execute()
    if (rows.length === 0) return walk.broken('gap')
    for (const row of rows) {
      const broken = walk.step(row)
      if (broken) return broken
    }
    await pause(performance.now() - began)
    if (stop.aborted) return undefined
  }
  return walk.end.hash === end.hash ? undefined : walk.broken('head')
}
