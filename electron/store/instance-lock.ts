import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'

/**
 * Keeps a second instance away from a data folder. An exclusive transaction on a small SQLite file of its own is the
 * lock: the system lets go of it when the process ends, however it ends, so none is ever left behind.
 */
export class InstanceLock {
  readonly #database: Database.Database

  private constructor(database: Database.Database) {
    this.#database = database
  }

  /** Throws S403, with the process id of the other instance, when the folder is in use. */
  static acquire(folder: string): InstanceLock {
    const database = new Database(join(folder, 'instance.lock'), { timeout: 0 })
    const note = join(folder, 'instance.pid')
    try {
      database.pragma('locking_mode = EXCLUSIVE')
      database.exec('BEGIN EXCLUSIVE')
    } catch (cause) {
      database.close()
      if (!isBusy(cause)) throw cause
      throw new HallError('S403', `${folder}, process ${holder(note)}`, { cause })
    }
    writeFileSync(note, `${process.pid}\n`)
    return new InstanceLock(database)
  }

  release(): void {
    this.#database.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim()
  } catch {
    return '?'
  }
}
