import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { storeFault } from './faults.ts'
import { syncFolder } from './sync-folder.ts'

const ALL_PAGES = 0x7fffffff

/**
 * Copies the database to a file, consistent at one moment, while it may be in use; then opens the copy and checks it.
 * The hall's key is not part of it: who finds a backup must not be able to read it. The name is there once the copy is
 * whole, on the disk and checked. Throws S408 when the file exists, S406 when its folder does not.
 */
export async function backupTo(sqlite: Database.Database, file: string): Promise<void> {
  if (existsSync(file)) throw new HallError('S408', file)
  if (!existsSync(dirname(file))) throw new HallError('S406', dirname(file))
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    // All pages in one go: between two goes a commit of the hall would make it begin anew.
    await sqlite.backup(part, { progress: () => ALL_PAGES })
    const copy = new Database(part, { readonly: true })
    const result = copy.pragma('integrity_check', { simple: true })
    copy.close()
    if (result !== 'ok') throw new HallError('S405', part)
    chmodSync(part, 0o600)
    const handle = openSync(part, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(part, file)
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    throw storeFault(error)
  }
}
