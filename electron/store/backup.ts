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

/** SQLite file format, bytes 18 and 19. 1: a journal, so the file is whole by itself. 2: WAL. */
const FORMAT_AT = 18
const WITH_JOURNAL = Buffer.from([1, 1])

/** No hall key. FILE.part until it is whole and checked. Throws S408 file exists, S406 no folder, S404/S405 damaged. */
export async function backupTo(sqlite: Database.Database, file: string, keys?: HallKeys): Promise<void> {
  if (existsSync(file)) throw new HallError('S408', file)
  if (!existsSync(dirname(file))) throw new HallError('S406', dirname(file))
  const part = `${file}.part`
  try {
    removeParts(part)
    mkdirSync(part, { mode: 0o700 })
    const copy = join(part, 'hall.db')
    makePrivate(copy)
    // In one go: a commit between two goes would restart the copy.
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

function removeParts(part: string): void {
  for (const companion of ['', '-journal', '-wal', '-shm'])
    rmSync(`${part}${companion}`, { recursive: true, force: true })
}

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
