import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { chainHead, eventHash } from './chain.ts'
import type { HallKeys } from './hall-key.ts'
import type { EventTable, HallDatabase } from './schema.ts'

/** Who did it, where, when, and by which call. */
export interface EventMeta {
  readonly at: string
  readonly operator: string
  readonly station: string
  readonly command: string
}

export interface NewEvent {
  readonly type: string
  readonly body: string
  readonly sealed: string
}

/**
 * Adds events to a stream and to the chain. Runs inside the caller's transaction.
 * Throws K302 when the stream is not at `expectedVersion`: somebody else was faster.
 */
export async function appendEvents(
  db: Kysely<HallDatabase>,
  keys: HallKeys,
  stream: string,
  expectedVersion: number,
  meta: EventMeta,
  events: readonly NewEvent[],
): Promise<void> {
  if ((await streamVersion(db, stream)) !== expectedVersion) throw new HallError('K302', stream)
  let { seq, hash } = await db
    .selectFrom('chain_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const rows: EventTable[] = events.map((event, index) => {
    seq++
    const row = { seq, stream, version: expectedVersion + index + 1, ...meta, ...event, previous: hash }
    hash = eventHash(row)
    return { ...row, hash }
  })
  await db.insertInto('event').values(rows).execute()
  await db
    .updateTable('chain_head')
    .set(chainHead(keys, seq, hash))
    .where('id', '=', 1)
    .execute()
}

export async function streamVersion(db: Kysely<HallDatabase>, stream: string): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('stream', '=', stream)
    .executeTakeFirst()
  return row?.version ?? 0
}

export function readStream(db: Kysely<HallDatabase>, stream: string): Promise<EventTable[]> {
  return db.selectFrom('event').selectAll().where('stream', '=', stream).orderBy('version').execute()
}
