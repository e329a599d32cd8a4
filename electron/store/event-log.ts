import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { type ChainEnd, chainHead, eventHash, refuseAltered } from './chain.ts'
import type { HallKeys } from './hall-key.ts'
import { insertRow, runCompiled, type SlotOf } from './prepared-statements.ts'
import type { EventTable, HallDatabase } from './schema.ts'

export interface EventMeta {
  readonly at: string
  readonly operator: string
  readonly station: string
  readonly command: string
}

export function metaOf({ at, operator, station, command }: EventTable): EventMeta {
  return { at, operator, station, command }
}

export interface NewEvent {
  readonly type: string
  readonly body: string
  readonly sealed: string
}

interface OpenChain {
  readonly begun: ChainEnd
  readonly end: ChainEnd
}

/** Of each transaction: its end is sealed once, however many steps append to it. */
const open = new WeakMap<Kysely<HallDatabase>, OpenChain>()

/** First in a transaction that appends. `end`: of steps that are not sealed yet. */
export async function beginChain(db: Kysely<HallDatabase>, end?: ChainEnd): Promise<void> {
  const begun = await sealedEnd(db)
  open.set(db, { begun, end: end ?? begun })
}

async function sealedEnd(db: Kysely<HallDatabase>): Promise<ChainEnd> {
  const end = () => db.selectFrom('chain_head').select(['seq', 'hash']).where('id', '=', 1)
  const [row] = await runCompiled(db, 'chain end', end, {})
  if (!row) throw new HallError('S404', 'chain_head')
  return row
}

export function chainEnd(db: Kysely<HallDatabase>): ChainEnd {
  return chainOf(db).end
}

function chainOf(db: Kysely<HallDatabase>): OpenChain {
  const chain = open.get(db)
  if (!chain) throw new Error('events are appended between beginChain and sealChain')
  return chain
}

/** Throws K302 when the stream has moved beyond `expectedVersion`. */
export async function appendEvents(
  db: Kysely<HallDatabase>,
  stream: string,
  expectedVersion: number,
  meta: EventMeta,
  events: readonly NewEvent[],
): Promise<void> {
  const { begun, end } = chainOf(db)
  let { seq, hash } = end
  for (const [index, event] of events.entries()) {
    seq++
    const row = { seq, stream, version: expectedVersion + index + 1, ...meta, ...event, previous: hash }
    hash = eventHash(row)
    await insertRow(db, 'event', { ...row, hash } satisfies EventTable).catch((error: unknown) => {
      throw isTaken(error) ? new HallError('K302', stream, { cause: error }) : error
    })
  }
  open.set(db, { begun, end: { seq, hash } })
}

/** Last in the transaction. */
export async function sealChain(db: Kysely<HallDatabase>, keys: HallKeys): Promise<void> {
  const { begun, end } = chainOf(db)
  const { seq, hash } = end
  if (seq === begun.seq) return
  const { id, ...next } = chainHead(keys, seq, hash)
  const move = (slot: SlotOf) =>
    db
      .updateTable('chain_head')
      .set({ seq: slot('seq'), hash: slot('hash'), mac: slot('mac') })
      .where('id', '=', slot('id'))
  await runCompiled(db, 'move chain head', move, { id, ...next })
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

export async function streamVersion(db: Kysely<HallDatabase>, stream: string): Promise<number> {
  const newest = (slot: SlotOf) =>
    db.selectFrom('event').select('version').where('stream', '=', slot('stream')).orderBy('version', 'desc').limit(1)
  const [row] = await runCompiled(db, 'stream version', newest, { stream })
  return row?.version ?? 0
}

/** The oldest first. Throws S404 for an altered row. */
export async function readStream(db: Kysely<HallDatabase>, stream: string): Promise<EventTable[]> {
  const events = (slot: SlotOf) =>
    db.selectFrom('event').selectAll().where('stream', '=', slot('stream')).orderBy('version')
  const rows = await runCompiled(db, 'stream', events, { stream })
  refuseAltered(rows)
  return rows
}
