import { closeSync, existsSync, fsyncSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { openPrivate } from './access-rights.ts'
import { type AuditEntry, recordAudit } from './audit.ts'
import type { EventMeta } from './event-log.ts'
import { storeFault } from './faults.ts'
import { type HallKeys, mac, sameMac } from './hall-key.ts'
import type { HallDatabase } from './schema.ts'

const ASIDE_FILE = 'audit-aside.jsonl'

interface Aside {
  readonly entry: AuditEntry
  readonly meta: EventMeta
}

interface Store {
  readonly folder: string
  readonly keys: HallKeys
  transaction(work: (trx: Transaction<HallDatabase>) => Promise<void>): Promise<void>
}

/** For a read-only database: on the disk before data is shown; the next start that writes takes the entries over. */
export function keepAside(
  { folder, keys }: Pick<Store, 'folder' | 'keys'>,
  entries: readonly AuditEntry[],
  meta: EventMeta,
): void {
  try {
    const handle = openPrivate(join(folder, ASIDE_FILE), 'a')
    try {
      for (const entry of entries) {
        const text = JSON.stringify({ entry, meta } satisfies Aside)
        writeSync(handle, `${mac(keys.beside, text)} ${text}\n`)
      }
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw storeFault(error)
  }
}

/** Skips lines that are cut off or not sealed by this hall. */
export async function takeAside(store: Store): Promise<void> {
  const path = join(store.folder, ASIDE_FILE)
  if (!existsSync(path)) return
  const kept = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => asideOf(store, line))
  await store.transaction(async trx => {
    // Already taken; the crash came before the file was removed.
    if ((await lastCommand(trx)) === kept.at(-1)?.meta.command) return
    for (const { entry, meta } of kept) await recordAudit(trx, entry, meta)
  })
  rmSync(path)
}

function asideOf({ keys }: Pick<Store, 'keys'>, line: string): Aside[] {
  const [seal = '', text = ''] = line.split(/ (.*)/s)
  return sameMac(seal, mac(keys.beside, text)) ? [JSON.parse(text) as Aside] : []
}

async function lastCommand(db: Kysely<HallDatabase>): Promise<string | undefined> {
  const row = await db
    .selectFrom('event')
    .select('command')
    .where('stream', '=', 'audit')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.command
}
