import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { HallError } from '../errors/hall-error.ts'
import { chainHead, GENESIS } from './chain.ts'
import { runDirectly } from './compiled.ts'
import { storeFault } from './faults.ts'
import { type HallKeys, loadHallKeys } from './hall-key.ts'
import { InstanceLock } from './instance-lock.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { HallDatabase } from './schema.ts'
import { cachingStatements } from './statement-cache.ts'

export interface OpenOptions {
  /**
   * `write` takes the folder for this instance alone, makes what is missing and migrates. `read` leaves everything as
   * it is and works beside a running instance.
   */
  readonly mode: 'write' | 'read'
  /** Upper bound on the database file in pages of 4 KiB; for tests of a full disk. */
  readonly maxPages?: number
}

export interface OpenStore {
  readonly folder: string
  readonly db: Kysely<HallDatabase>
  /** For backup, which Kysely has no word for. */
  readonly sqlite: Database.Database
  readonly keys: HallKeys
  close(): Promise<void>
}

export const DATABASE_FILE = 'hall.db'

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

/**
 * Opens a data folder. Throws S402 when it was written by a newer version, S403 when another instance has it, S405 when
 * the file is damaged, S406 when it cannot be written, S407 when the hall's key does not fit.
 */
export async function openStore(folder: string, options: OpenOptions): Promise<OpenStore> {
  const path = join(folder, DATABASE_FILE)
  let lock: InstanceLock | undefined
  let sqlite: Database.Database | undefined
  try {
    if (options.mode === 'write') {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      lock = InstanceLock.acquire(folder)
    }
    const keys = loadHallKeys(folder, options.mode === 'write' && !existsSync(path))
    sqlite = new Database(path, options.mode === 'read' ? { readonly: true, fileMustExist: true } : {})
    prepare(sqlite, options)
    const connection = cachingStatements(sqlite)
    const db = new Kysely<HallDatabase>({ dialect: new HallDialect({ database: connection }) })
    runDirectly(db, connection)
    await refuseNewer(db, sqlite)
    if (options.mode === 'write') await migrate(db)
    await checkKey(db, keys, options.mode === 'write')
    const opened = sqlite
    return {
      folder,
      db,
      sqlite: opened,
      keys,
      close: async () => {
        await db.destroy()
        opened.close()
        lock?.release()
      },
    }
  } catch (error) {
    sqlite?.close()
    lock?.release()
    throw storeFault(error)
  }
}

function prepare(sqlite: Database.Database, options: OpenOptions): void {
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('foreign_keys = ON')
  // 64 MiB: the pages of a hall's open cases stay in memory. Who only reads goes through them once, and needs 16.
  sqlite.pragma(`cache_size = ${options.mode === 'read' ? -16_384 : -65_536}`)
  if (options.maxPages !== undefined) sqlite.pragma(`max_page_count = ${options.maxPages}`)
  if (options.mode === 'read') return
  // What was shown or printed survives power loss: every commit is on the disk before it is reported.
  // One step changes rows on some twenty pages, and each page goes into the log whole. A folder keeps what it was made with.
  sqlite.pragma('page_size = 2048')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  // A key that was destroyed is written over, not only given free: it could be found in the file, and in every backup.
  sqlite.pragma('secure_delete = ON')
  // Checkpoints after 16 MiB (8000 pages): pages that change again and again are copied into the database less often.
  sqlite.pragma('wal_autocheckpoint = 8000')
}

async function refuseNewer(db: Kysely<HallDatabase>, sqlite: Database.Database): Promise<void> {
  const applied = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'kysely_migration'").get()
  if (!applied) return
  const names = sqlite.prepare<[], { name: string }>('SELECT name FROM kysely_migration ORDER BY name').all()
  const unknown = names.find(({ name }) => !(name in MIGRATIONS))
  if (!unknown) return
  await db.destroy()
  throw new HallError('S402', unknown.name)
}

async function migrate(db: Kysely<HallDatabase>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** The key in the folder must be the one that the data was written with. A new database takes it, and begins its chain. */
async function checkKey(db: Kysely<HallDatabase>, keys: HallKeys, writable: boolean): Promise<void> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', 'key-check').executeTakeFirst()
  if (row?.value === keys.check) return
  const used = await db.selectFrom('event').select('seq').limit(1).executeTakeFirst()
  if (row || used || !writable) throw new HallError('S407', 'hall.key')
  await db.transaction().execute(async trx => {
    await trx.insertInto('meta').values({ name: 'key-check', value: keys.check }).execute()
    await trx
      .insertInto('chain_head')
      .values(chainHead(keys, 0, GENESIS))
      .execute()
  })
}
