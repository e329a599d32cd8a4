import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { type ChainEnd, place, soundEnd, verifyChain } from './chain.ts'
import { KEY_CHECK } from './create.ts'
import type { HallKeys } from './hall-key.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { areProjectionsCurrent } from './rebuild.ts'
import type { HallDatabase } from './schema.ts'
import { appliedMigrations, schemaFault } from './schema-check.ts'
import { unseal } from './sealing.ts'
import { type Loss, lossFault, lossOf } from './told/loss.ts'
import type { ToldSoFar } from './told/told-file.ts'

export interface Inspection {
  /** Why the database may only be read. */
  readonly fault: HallError | undefined
  /** Undefined when the chain is broken. */
  readonly end: ChainEnd | undefined
  readonly loss: Loss | undefined
  readonly migrations: number
  /** Written by an earlier release. */
  readonly outdated: boolean
}

export interface Inspected {
  readonly sqlite: Database.Database
  readonly db: Kysely<HallDatabase>
  readonly keys: HallKeys
  /** Read before the database was opened, so the database has all of it. */
  readonly told: ToldSoFar | undefined
}

/** Walks the whole chain only before a migration. Throws S402 newer release, S405 empty file, S407 another key. */
export async function inspect(inspected: Inspected): Promise<Inspection> {
  const { sqlite, db, keys, told } = inspected
  // SQLite takes an empty file for a database.
  if (sqlite.pragma('schema_version', { simple: true }) === 0) throw new HallError('S405', sqlite.name)
  const applied = appliedMigrations(sqlite)
  const newer = applied.find(name => !(name in MIGRATIONS))
  if (newer !== undefined) throw new HallError('S402', newer)
  const migrations = applied.length
  const outdated = migrations < Object.keys(MIGRATIONS).length
  const refused = (fault: HallError): Inspection => ({ fault, end: undefined, loss: undefined, migrations, outdated })
  const strange = await schemaFault(sqlite, applied)
  if (strange !== undefined) return refused(new HallError('S412', strange))

  const check = sqlite.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(KEY_CHECK)
  if ((check !== undefined && check !== keys.check) || !opensKeys(sqlite, keys)) throw new HallError('S407', 'hall.key')
  const end = soundEnd(sqlite, keys)
  if (!end || outdated || !(await areProjectionsCurrent(db))) {
    const verdict = await verifyChain(db, keys)
    if (!verdict.intact) return refused(new HallError('S411', place(verdict.seq, verdict.reason)))
  }
  // An index is damaged: all rows are there.
  if (!end) return refused(new HallError('S405', 'event'))
  if (check === undefined) return refused(new HallError('S411', `meta ${KEY_CHECK}`))
  const loss = told && lossOf(sqlite, told, end)
  return { fault: loss && lossFault(loss), end, loss, migrations, outdated }
}

const SAMPLE = 5

/** Another key can forge the key mark and the seal, but not the wrapped subject keys. */
function opensKeys(sqlite: Database.Database, keys: HallKeys): boolean {
  const rows = sqlite
    .prepare<[], { subject: string; key: string }>(
      `SELECT subject, key FROM subject WHERE key IS NOT NULL ORDER BY rowid LIMIT ${SAMPLE}`,
    )
    .all()
  return rows.length === 0 || rows.some(({ subject, key }) => isOpened(keys, key, subject))
}

function isOpened(keys: HallKeys, key: string, subject: string): boolean {
  try {
    unseal(keys.wrap, key, subject)
    return true
  } catch {
    return false
  }
}
