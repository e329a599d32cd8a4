import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { type HallKeys, mac, sameMac } from './hall-key.ts'
import type { ChainHeadTable, EventTable, HallDatabase } from './schema.ts'

export const GENESIS = '0'.repeat(64)

/** SHA-256 over all other fields. */
export function eventHash(row: Omit<EventTable, 'hash'>): string {
  const { seq, stream, version, type, at, operator, station, command, body, sealed, previous } = row
  const fields = [seq, stream, version, type, at, operator, station, command, body, sealed, previous]
  return hash('sha256', JSON.stringify(fields))
}

export function chainHead(keys: HallKeys, seq: number, hash: string): ChainHeadTable {
  return { id: 1, seq, hash, mac: mac(keys.chain, `${seq}:${hash}`) }
}

export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

export type ChainVerdict = { readonly intact: true; readonly events: number; readonly head: string } | BrokenChain

export interface BrokenChain {
  readonly intact: false
  readonly seq: number
  readonly reason: ChainFault
}

export type ChainFault = 'gap' | 'previous' | 'hash' | 'version' | 'head'

const PAGE = 1000

export class ChainWalk {
  readonly #versions = new Map<string, number>()
  #end: ChainEnd = { seq: 0, hash: GENESIS }

  get end(): ChainEnd {
    return this.#end
  }

  step(row: EventTable): BrokenChain | undefined {
    const reason = this.#faultOf(row)
    if (reason) return { intact: false, seq: row.seq, reason }
    this.#versions.set(row.stream, row.version)
    this.#end = { seq: row.seq, hash: row.hash }
    return undefined
  }

  #faultOf(row: EventTable): ChainFault | undefined {
    if (row.seq !== this.#end.seq + 1) return 'gap'
    if (row.previous !== this.#end.hash) return 'previous'
    if (eventHash(row) !== row.hash) return 'hash'
    return row.version === (this.#versions.get(row.stream) ?? 0) + 1 ? undefined : 'version'
  }

  broken(reason: ChainFault): BrokenChain {
    return { intact: false, seq: this.#end.seq + 1, reason }
  }
}

/** Names the first row that does not fit. */
export async function verifyChain(
  db: Kysely<HallDatabase>,
  keys: HallKeys,
  onProgress: (events: number) => void = () => {},
): Promise<ChainVerdict> {
  const walk = new ChainWalk()
  for (;;) {
    const { seq } = walk.end
    const rows = await db.selectFrom('event').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute()
    for (const row of rows) {
      const broken = walk.step(row)
      if (broken) return broken
    }
    onProgress(walk.end.seq)
    if (rows.length < PAGE) break
  }
  const before = await db.selectFrom('event').select('seq').where('seq', '<', 1).executeTakeFirst()
  if (before) return { intact: false, seq: before.seq, reason: 'gap' }
  const heads = await db.selectFrom('chain_head').selectAll().execute()
  const { seq, hash } = walk.end
  return isEnd(heads, keys, walk.end) ? { intact: true, events: seq, head: hash } : walk.broken('head')
}

function isEnd(heads: readonly ChainHeadTable[], keys: HallKeys, end: ChainEnd): boolean {
  const [head] = heads
  const expected = chainHead(keys, end.seq, end.hash)
  if (!head || heads.length > 1 || head.id !== expected.id) return false
  return head.seq === end.seq && head.hash === end.hash && sameMac(head.mac, expected.mac)
}

/** Checks only seal, last row and row count. Undefined if they do not fit. */
export function soundEnd(sqlite: Database.Database, keys: HallKeys): ChainEnd | undefined {
  const last = sqlite.prepare<[], EventTable>('SELECT * FROM event ORDER BY seq DESC LIMIT 1').get()
  const rows = sqlite.prepare<[], number>('SELECT count(*) FROM event').pluck().get()
  const end: ChainEnd = last ?? { seq: 0, hash: GENESIS }
  if (rows !== end.seq || (last && eventHash(last) !== last.hash)) return undefined
  const heads = sqlite.prepare<[], ChainHeadTable>('SELECT * FROM chain_head').all()
  return isEnd(heads, keys, end) ? end : undefined
}

/** Throws S404 with the first row whose hash does not fit. */
export function refuseAltered(rows: readonly EventTable[]): void {
  for (const [index, row] of rows.entries()) {
    if (eventHash(row) !== row.hash) throw new HallError('S404', place(row.seq, 'hash'))
    if (row.version !== index + 1) throw new HallError('S404', place(row.seq, 'version'))
  }
}

export function place(seq: number, reason: ChainFault): string {
  return `seq ${seq}, ${reason}`
}
