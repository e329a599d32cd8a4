import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type HallKeys, mac, sameMac } from './hall-key.ts'
import type { ChainHeadTable, EventTable, HallDatabase } from './schema.ts'

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over everything in the row but the hash itself; `previous` ties it to the row before. */
export function eventHash(row: Omit<EventTable, 'hash'>): string {
  const { seq, stream, version, type, at, operator, station, command, body, sealed, previous } = row
  const fields = [seq, stream, version, type, at, operator, station, command, body, sealed, previous]
  return hash('sha256', JSON.stringify(fields))
}

export function chainHead(keys: HallKeys, seq: number, hash: string): ChainHeadTable {
  return { id: 1, seq, hash, mac: mac(keys.chain, `${seq}:${hash}`) }
}

export type ChainVerdict =
  | { readonly intact: true; readonly events: number; readonly head: string }
  /** `seq` is the first row that does not fit. */
  | { readonly intact: false; readonly seq: number; readonly reason: ChainFault }

export type ChainFault = 'gap' | 'previous' | 'hash' | 'version' | 'head'

const PAGE = 1000

/** Walks the whole chain and names the first row that does not fit. */
export async function verifyChain(db: Kysely<HallDatabase>, keys: HallKeys): Promise<ChainVerdict> {
  const versions = new Map<string, number>()
  let previous = GENESIS
  let seq = 0
  for (;;) {
    const rows = await db.selectFrom('event').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute()
    for (const row of rows) {
      const fault = faultOf(row, seq + 1, previous, versions.get(row.stream) ?? 0)
      if (fault) return { intact: false, seq: row.seq, reason: fault }
      versions.set(row.stream, row.version)
      previous = row.hash
      seq = row.seq
    }
    if (rows.length < PAGE) break
  }
  const head = await db.selectFrom('chain_head').selectAll().where('id', '=', 1).executeTakeFirst()
  const expected = chainHead(keys, seq, previous)
  const fits = head?.seq === seq && head.hash === previous && sameMac(head.mac, expected.mac)
  return fits ? { intact: true, events: seq, head: previous } : { intact: false, seq: seq + 1, reason: 'head' }
}

function faultOf(row: EventTable, seq: number, previous: string, version: number): ChainFault | undefined {
  if (row.seq !== seq) return 'gap'
  if (row.previous !== previous) return 'previous'
  const { hash, ...rest } = row
  if (eventHash(rest) !== hash) return 'hash'
  return row.version === version + 1 ? undefined : 'version'
}
