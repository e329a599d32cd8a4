import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { makePrivate } from './access-rights.ts'

const LOCK_FILE = 'instance.lock'

const LOOK_MS = 100

/** SQLite's lock on a small file; it ends with the process. Readers hold a shared lock. */
export class InstanceLock {
  readonly #database: Database.Database
  readonly besideReaders: boolean

  private constructor(database: Database.Database, besideReaders: boolean) {
    this.#database = database
    this.besideReaders = besideReaders
  }

  /** Throws S403 with the other instance's process id. */
  static acquire(folder: string): InstanceLock {
    const path = join(folder, LOCK_FILE)
    makePrivate(path)
    const database = new Database(path, { timeout: 0 })
    const note = join(folder, 'instance.pid')
    try {
      const alone = taken(database, 'BEGIN EXCLUSIVE')
      if (alone) database.exec('ROLLBACK')
      if (!taken(database, 'BEGIN IMMEDIATE')) throw new HallError('S403', `${folder}, process ${holder(note)}`)
      makePrivate(note)
      writeFileSync(note, `${process.pid}\n`)
      return new InstanceLock(database, !alone)
    } catch (error) {
      database.close()
      throw error
    }
  }

  static share(folder: string): InstanceLock | undefined {
    let database: Database.Database | undefined
    try {
      database = new Database(join(folder, LOCK_FILE), { fileMustExist: true, timeout: 0 })
      database.exec('BEGIN')
      database.prepare('SELECT count(*) FROM sqlite_master').get()
      return new InstanceLock(database, true)
    } catch {
      database?.close()
      return undefined
    }
  }

  release(): void {
    this.#database.close()
  }
}

/** Checks SQLite's lock on the database: the lock file may have been removed. Throws S403 after `waitMs`. */
export async function refuseOpenElsewhere(path: string, lock: InstanceLock, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs
  while (isOpenElsewhere(path)) {
    if (lock.besideReaders) return
    if (performance.now() >= until) throw new HallError('S403', path)
    await sleep(LOOK_MS)
  }
}

function isOpenElsewhere(path: string): boolean {
  const database = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    return !taken(database, 'BEGIN EXCLUSIVE')
  } finally {
    database.close()
  }
}

function taken(database: Database.Database, begin: string): boolean {
  try {
    database.exec(begin)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim()
  } catch {
    return '?'
  }
}
