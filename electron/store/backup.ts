import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { makePrivate } from './access-rights.ts'
import { place, verifyChain } from './chain.ts'
import { kyselyOn } from './connection.ts'
import { storeFault } from './faults.ts'
import type { HallKeys } from './hall-key.ts'
import { syncFolder } from './sync-folder.ts'

const ALL_PAGES = 0x7fffffff

/** File format of SQLite: how a database is written and read. 1: with a journal, so that the file is whole by itself; 2: with a log. */
const FORMAT_AT = 18
const WITH_JOURNAL = Buffer.from([1, 1])

/**
 * Copies the database to a file, consistent at one moment, while it may be in use; then checks the copy, its pages and its
 * chain. The hall's key is not part of it: who finds a backup must not be able to read it. The name is there once the copy
 * is whole, on the disk and checked; until then everything lies in a folder FILE.part, which the next backup removes.
 * Throws S408 when the file exists, S406 when its folder does not, S404 and S405 for a database that is not whole.
 */
export async function backupTo(sqlite: Database.Database, file: string, keys?: HallKeys): Promise<void> {
  if (existsSync(file)) throw new HallError('S408', file)
  if (!existsSync(dirname(file))) throw new HallError('S406', dirname(file))
  const part = `${file}.part`
  try {
    removeParts(part)
    mkdirSync(part, { mode: 0o700 })
    const copy = join(part, 'hall.db')
    makePrivate(copy)
    // All pages in one go: between two goes a commit of the hall would make it begin anew.
    await sqlite.backup(copy, { progress: () => ALL_PAGES })
    makeWhole(copy)
    await check(copy, keys)
    renameSync(copy, file)
    syncFolder(dirname(file))
  } catch (error) {
    throw storeFault(error)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/** What an earlier backup left when it was killed; earlier releases had files of these names. */
function removeParts(part: string): void {
  for (const companion of ['', '-journal', '-wal', '-shm'])
    rmSync(`${part}${companion}`, { recursive: true, force: true })
}

/** A database that needs no other file beside it, and is on the disk. */
function makeWhole(copy: string): void {
  const handle = openSync(copy, 'r+')
  try {
    writeSync(handle, WITH_JOURNAL, 0, WITH_JOURNAL.length, FORMAT_AT)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

async function check(copy: string, keys: HallKeys | undefined): Promise<void> {
  const sqlite = new Database(copy, { readonly: true })
  try {
    if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw new HallError('S405', copy)
    const verdict = keys && (await verifyChain(kyselyOn(sqlite), keys))
    if (verdict?.intact === false) throw new HallError('S404', place(verdict.seq, verdict.reason))
  } finally {
    sqlite.close()
  }
}
