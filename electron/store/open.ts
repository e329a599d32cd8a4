import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { keepPrivate, makePrivateFolder } from './access-rights.ts'
import type { ChainEnd } from './chain.ts'
import { kyselyOn, prepareReading, prepareWriting } from './connection.ts'
import { createDatabase } from './create.ts'
import { storeFault } from './faults.ts'
import { refuseShare } from './folder-kind.ts'
import { refuseForeignLog } from './foreign-log.ts'
import { type HallKeys, loadHallKeys } from './hall-key.ts'
import { type Inspection, inspect } from './inspect.ts'
import { InstanceLock, refuseOpenElsewhere } from './instance-lock.ts'
import { openLookCopy } from './migrated-copy.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { migrate } from './migrations/migrate.ts'
import type { HallDatabase } from './schema.ts'
import type { Loss } from './told/loss.ts'
import { beginToldFile, readToldFile, TOLD_FILE, ToldFile, type ToldSoFar } from './told/told-file.ts'
import { Transactions } from './transactions.ts'

export interface OpenOptions {
  /** `read` changes nothing and works beside a running instance. */
  readonly mode: 'write' | 'read'
  /** In `read`: no copy with this release's tables. For backups. */
  readonly asItIs?: boolean
  /** Pages of the database; for tests of a full disk. */
  readonly maxPages?: number
  /** Wait for others who have the database open, ms. Range 0–600,000. Default 10,000: a backup takes less. */
  readonly waitMs?: number
  /** Opens for writing although told facts are lost (S413). */
  readonly despiteLoss?: boolean
}

export interface OpenStore {
  readonly folder: string
  readonly db: Kysely<HallDatabase>
  readonly sqlite: Database.Database
  readonly keys: HallKeys
  readonly transactions: Transactions
  /** Why nothing may be written. */
  readonly fault: HallError | undefined
  readonly warnings: readonly HallError[]
  readonly end: ChainEnd | undefined
  readonly told: ToldFile | undefined
  readonly loss: Loss | undefined
  /** The told file is missing or unreadable without a known reason. */
  readonly unexplained: boolean
  close(): Promise<void>
}

export const DATABASE_FILE = 'hall.db'

const WAIT_MS = 10_000

/**
 * A folder that does not fit its seal, migrations or told file opens read only, with `fault`. Throws S402 for a newer
 * version, S403 in use, S405 damaged, S406 not writable, S407 wrong hall key, S416 on a share.
 */
export async function openStore(folder: string, options: OpenOptions): Promise<OpenStore> {
  try {
    return options.mode === 'read' ? await openBeside(folder, options) : await openAlone(folder, options)
  } catch (error) {
    throw storeFault(error)
  }
}

interface Opening {
  readonly folder: string
  readonly keys: HallKeys
  readonly lock: InstanceLock | undefined
  readonly warnings: readonly HallError[]
}

async function openBeside(folder: string, { asItIs = false }: OpenOptions): Promise<OpenStore> {
  const keys = loadHallKeys(folder, false)
  const lock = InstanceLock.share(folder)
  try {
    const reading = await openForReading({ folder, keys, lock, warnings: [] })
    return asItIs ? reading.store : await lookedAt(reading)
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function openAlone(folder: string, options: OpenOptions): Promise<OpenStore> {
  const path = join(folder, DATABASE_FILE)
  refuseShare(folder)
  makePrivateFolder(folder)
  const lock = InstanceLock.acquire(folder)
  try {
    refuseForeignLog(path)
    if (!existsSync(path)) await createDatabase(folder, path)
    const opening = { folder, keys: loadHallKeys(folder, false), lock, warnings: keepPrivate(folder) }
    const reading = await openForReading(opening)
    const { inspection, letGo } = reading
    const { fault } = inspection
    if (fault && !(options.despiteLoss && fault.code === 'S413')) return await lookedAt(reading)
    await letGo()
    await refuseOpenElsewhere(path, lock, options.waitMs ?? WAIT_MS)
    return await migrated(opening, inspection, options)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Read only with S414 when subjects of an earlier release do not fit their lookups. */
async function migrated(opening: Opening, inspection: Inspection, { maxPages }: OpenOptions): Promise<OpenStore> {
  try {
    return await openForWriting(opening, inspection, maxPages)
  } catch (error) {
    if (!(error instanceof HallError && error.code === 'S414')) throw error
    return { ...(await lookedAt(await openForReading(opening))), fault: error }
  }
}

async function lookedAt({ store, inspection }: Reading): Promise<OpenStore> {
  if (!inspection.outdated) return store
  try {
    const { sqlite, db, close } = await openLookCopy(store.sqlite, store.keys)
    const closeBoth = async () => {
      await close()
      await store.close()
    }
    return { ...store, sqlite, db, close: closeBoth }
  } catch {
    // No room, or tables that cannot be migrated.
    return store
  }
}

interface Reading {
  readonly store: OpenStore
  readonly inspection: Inspection
  /** Keeps the lock. */
  letGo(): Promise<void>
}

async function openForReading(opening: Opening): Promise<Reading> {
  const { folder, keys, lock } = opening
  const told = readToldFile(folder, keys)
  const sqlite = new Database(join(folder, DATABASE_FILE), { readonly: true, fileMustExist: true })
  try {
    prepareReading(sqlite)
    const transactions = new Transactions(sqlite)
    const db = kyselyOn(sqlite, transactions)
    // One snapshot: another instance may be writing.
    sqlite.exec('BEGIN')
    const inspection = await inspect({ sqlite, db, keys, told: told === 'unreadable' ? undefined : told })
    sqlite.exec('COMMIT')
    const letGo = async () => {
      await db.destroy()
      sqlite.close()
    }
    const close = async () => {
      await letGo()
      lock?.release()
    }
    const { fault, loss } = inspection
    const unexplained = isUnexplained(told, inspection)
    const nothing = { end: undefined, told: undefined }
    const store = {
      folder,
      db,
      sqlite,
      keys,
      transactions,
      fault,
      loss,
      warnings: warningsWith(opening, unexplained),
      unexplained,
      ...nothing,
      close,
    }
    return { store, inspection, letGo }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

async function openForWriting(opening: Opening, inspection: Inspection, maxPages?: number): Promise<OpenStore> {
  const { end, loss, migrations } = inspection
  const { folder, keys, lock } = opening
  const sqlite = new Database(join(folder, DATABASE_FILE), { fileMustExist: true })
  try {
    prepareReading(sqlite)
    prepareWriting(sqlite)
    if (maxPages !== undefined) sqlite.pragma(`max_page_count = ${maxPages}`)
    const transactions = new Transactions(sqlite)
    const db = kyselyOn(sqlite, transactions)
    if (migrations < Object.keys(MIGRATIONS).length) await migrate(db, keys)
    const kept = readToldFile(folder, keys)
    const unexplained = isUnexplained(kept, inspection)
    const isOurs = kept !== undefined && kept !== 'unreadable'
    if (!isOurs) beginToldFile(folder, keys, { from: end?.seq ?? 0, unexplained })
    const told = new ToldFile(folder, keys, isOurs ? kept.next : 0)
    const warnings = warningsWith(opening, unexplained)
    const close = async () => {
      await told.close()
      await db.destroy()
      sqlite.close()
      lock?.release()
    }
    return { folder, db, sqlite, keys, transactions, fault: undefined, loss, warnings, end, told, unexplained, close }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Earlier releases had no told file. */
const TOLD_SINCE = Object.keys(MIGRATIONS).indexOf('0010-bound-subjects') + 1

function isUnexplained(kept: ToldSoFar | 'unreadable' | undefined, { end, migrations }: Inspection): boolean {
  if (kept === 'unreadable') return true
  return kept?.unexplained ?? ((end?.seq ?? 0) > 0 && migrations >= TOLD_SINCE)
}

function warningsWith({ folder, warnings }: Opening, unexplained: boolean): readonly HallError[] {
  return unexplained ? [...warnings, new HallError('S418', join(folder, TOLD_FILE))] : warnings
}
