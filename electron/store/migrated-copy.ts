import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { makePrivate } from './access-rights.ts'
import { CaseStore } from './case-store.ts'
import { kyselyOn, prepareReading } from './connection.ts'
import { isCaseFault } from './faults.ts'
import type { HallKeys } from './hall-key.ts'
import { migrate } from './migrations/migrate.ts'
import { rebuildProjections } from './rebuild.ts'
import type { HallDatabase } from './schema.ts'
import { Vault } from './vault.ts'

export interface LookCopy {
  readonly sqlite: Database.Database
  readonly db: Kysely<HallDatabase>
  close(): Promise<void>
}

/** A copy with this release's tables, without unreadable cases. Removed when closed. */
export async function openLookCopy(original: Database.Database, keys: HallKeys): Promise<LookCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'rongque-look-'))
  const file = join(folder, 'hall.db')
  makePrivate(file)
  let sqlite: Database.Database | undefined
  const close = async () => {
    sqlite?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await original.backup(file)
    const copy = new Database(file)
    sqlite = copy
    prepareReading(copy)
    copy.pragma('journal_mode = MEMORY')
    copy.pragma('synchronous = OFF')
    const db = kyselyOn(copy)
    await migrate(db, keys, { strict: false })
    const cases = new CaseStore(new Vault(keys), { beforeRecall: () => {}, onAppended: () => {} })
    await rebuildProjections(db, cases, (_stream, error) => {
      if (!isCaseFault(error)) throw error
    })
    copy.pragma('query_only = ON')
    return { sqlite: copy, db, close }
  } catch (error) {
    await close()
    throw error
  }
}
