import type { Kysely } from 'kysely'
import { appendEvents, type EventMeta, metaOf, readStream, streamVersion } from './event-log.ts'
import type { HallDatabase } from './schema.ts'

export type HallStream = 'audit' | 'calendar' | 'catalogue' | 'subjects' | 'clock' | 'store' | 'measures'

export interface HallEvent {
  readonly type: string
}

/** No personal data, except under a subject's key in `sealed`. Inside the caller's transaction. */
export async function recordHallEvent<Event extends HallEvent>(
  db: Kysely<HallDatabase>,
  stream: HallStream,
  event: Event,
  meta: EventMeta,
  sealed = '',
): Promise<void> {
  const { type, ...body } = event
  const version = await streamVersion(db, stream)
  await appendEvents(db, stream, version, meta, [{ type, body: JSON.stringify(body), sealed }])
}

export async function readHallEvents<Event extends HallEvent>(
  db: Kysely<HallDatabase>,
  stream: HallStream,
): Promise<{ readonly meta: EventMeta; readonly event: Event; readonly sealed: string }[]> {
  const rows = await readStream(db, stream)
  return rows.map(row => ({
    meta: metaOf(row),
    event: { type: row.type, ...JSON.parse(row.body) } as Event,
    sealed: row.sealed,
  }))
}
