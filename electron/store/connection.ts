import type Database from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { runDirectly } from './prepared-statements.ts'
import type { HallDatabase } from './schema.ts'
import { cachingStatements } from './statement-cache.ts'
import { Transactions } from './transactions.ts'

/** SQLite can undo schema changes, so a migration happens whole or not at all. */
class HallAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class HallDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new HallAdapter()
  }
}

export function kyselyOn(sqlite: Database.Database, transactions = new Transactions(sqlite)): Kysely<HallDatabase> {
  const connection = cachingStatements(sqlite, transactions)
  const db = new Kysely<HallDatabase>({ dialect: new HallDialect({ database: connection }) })
  runDirectly(db, connection)
  return db
}

/** A step changes about twenty pages; each goes into the log whole. */
const PAGE_BYTES = 2048

export function prepareReading(sqlite: Database.Database): void {
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('cell_size_check = ON')
  // 16 MiB: a reader passes the pages once.
  sqlite.pragma('cache_size = -16384')
}

/** Throws S416 where WAL does not work. `DELETE`: while no other connection reads. */
export function prepareWriting(sqlite: Database.Database, log: 'WAL' | 'DELETE' = 'WAL'): void {
  sqlite.pragma(`page_size = ${PAGE_BYTES}`)
  const mode = sqlite.pragma(`journal_mode = ${log}`, { simple: true })
  if (mode !== log.toLowerCase()) throw new HallError('S416', `journal_mode ${mode}`)
  // A running hall flushes its commits in groups: see DurableLog.
  sqlite.pragma('synchronous = FULL')
  // Overwrites destroyed keys, so that neither the file nor a backup has them.
  sqlite.pragma('secure_delete = ON')
  // 16 MiB. While a hall runs, a thread does it: see Checkpoints.
  sqlite.pragma('wal_autocheckpoint = 8000')
  // 64 MiB: the pages of open cases.
  sqlite.pragma('cache_size = -65536')
}
