import type Database from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { runDirectly } from './compiled.ts'
import type { HallDatabase } from './schema.ts'
import { AtCommit, cachingStatements } from './statement-cache.ts'

/** SQLite can undo a change of the schema, which Kysely does not make use of: a migration happens whole or not at all. */
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

/** Kysely on a connection; the statements of a transaction go to SQLite at once. */
export function kyselyOn(sqlite: Database.Database, atCommit = new AtCommit()): Kysely<HallDatabase> {
  const connection = cachingStatements(sqlite, atCommit)
  const db = new Kysely<HallDatabase>({ dialect: new HallDialect({ database: connection }) })
  runDirectly(db, connection)
  return db
}

/** One step changes rows on some twenty pages, and each page goes into the log whole. A folder keeps what it was made with. */
const PAGE_BYTES = 2048

/** For a connection that only reads. */
export function prepareReading(sqlite: Database.Database): void {
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('foreign_keys = ON')
  // A damaged page is noticed when it is read, not when something has been made of it.
  sqlite.pragma('cell_size_check = ON')
  // 16 MiB: whoever only reads goes through the pages once.
  sqlite.pragma('cache_size = -16384')
}

/** For the one connection that writes. Throws S416 where SQLite cannot have its log. `DELETE`: while nobody else can read. */
export function prepareWriting(sqlite: Database.Database, log: 'WAL' | 'DELETE' = 'WAL'): void {
  sqlite.pragma(`page_size = ${PAGE_BYTES}`)
  const mode = sqlite.pragma(`journal_mode = ${log}`, { simple: true })
  if (mode !== log.toLowerCase()) throw new HallError('S416', `journal_mode ${mode}`)
  // Every commit is on the disk before it is reported. While a hall runs its commits are brought there in groups: DurableLog.
  sqlite.pragma('synchronous = FULL')
  // A key that was destroyed is written over, not only given free: it could be found in the file, and in every backup.
  sqlite.pragma('secure_delete = ON')
  // Checkpoints after 16 MiB (8000 pages): pages that change again and again are copied into the database less often.
  sqlite.pragma('wal_autocheckpoint = 8000')
  // 64 MiB: the pages of a hall's open cases stay in memory.
  sqlite.pragma('cache_size = -65536')
}
