import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { storeFault } from './faults.ts'

/**
 * Copies the database to a file, consistent at one moment, while it may be in use; then opens the copy and checks it.
 * The hall's key is not part of it: who finds a backup must not be able to read it. Throws S408 when the file exists, S406
 * when its folder does not.
 */
export async function backupTo(sqlite: Database.Database, file: string): Promise<void> {
  if (existsSync(file)) throw new HallError('S408', file)
  if (!existsSync(dirname(file))) throw new HallError('S406', dirname(file))
  try {
    await sqlite.backup(file)
    const copy = new Database(file, { readonly: true })
    const result = copy.pragma('integrity_check', { simple: true })
    copy.close()
    if (result !== 'ok') throw new HallError('S405', file)
  } catch (error) {
    rmSync(file, { force: true })
    throw storeFault(error)
  }
}
