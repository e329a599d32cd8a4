import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { makePrivate } from './access-rights.ts'
import { chainHead, GENESIS } from './chain.ts'
import { kyselyOn, prepareReading, prepareWriting } from './connection.ts'
import { type HallKeys, loadHallKeys } from './hall-key.ts'
import { migrate } from './migrations/migrate.ts'
import type { HallDatabase } from './schema.ts'
import { syncFolder } from './sync-folder.ts'
import { lossFault } from './told/loss.ts'
import { beginToldFile, readToldFile } from './told/told-file.ts'

/** In `meta`: recognises the hall's key. */
export const KEY_CHECK = 'key-check'

/** Whole or not at all. Throws S413 where citizens were told of cases before. */
export async function createDatabase(folder: string, path: string): Promise<void> {
  const isNew = !existsSync(join(folder, 'told.jsonl'))
  const keys = loadHallKeys(folder, isNew)
  refuseLost(folder, keys)
  const part = `${path}.new`
  remove(part)
  makePrivate(part)
  try {
    const sqlite = new Database(part)
    try {
      prepareReading(sqlite)
      prepareWriting(sqlite, 'DELETE')
      const db = kyselyOn(sqlite)
      await migrate(db, keys)
      await begin(db, keys)
    } finally {
      sqlite.close()
    }
    beginToldFile(folder, keys, { from: 0, unexplained: false })
    renameSync(part, path)
    syncFolder(folder)
  } catch (error) {
    remove(part)
    throw error
  }
}

function refuseLost(folder: string, keys: HallKeys): void {
  const kept = readToldFile(folder, keys)
  if (kept === undefined) return
  if (kept === 'unreadable') throw new HallError('S407', 'told.jsonl')
  const { from, told } = kept
  const newest = told.at(-1) ?? { seq: from, hash: '', caseNumber: '', at: '' }
  if (newest.seq === 0) return
  const numbers = told.toReversed().map(({ caseNumber }) => caseNumber)
  throw lossFault({ newest, end: 0, numbers: [...new Set(numbers)] })
}

async function begin(db: Kysely<HallDatabase>, keys: HallKeys): Promise<void> {
  await db.transaction().execute(async trx => {
    await trx.insertInto('meta').values({ name: KEY_CHECK, value: keys.check }).execute()
    await trx
      .insertInto('chain_head')
      .values(chainHead(keys, 0, GENESIS))
      .execute()
  })
}

function remove(part: string): void {
  for (const companion of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${companion}`, { force: true })
}
