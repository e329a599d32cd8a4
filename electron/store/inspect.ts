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

/** What a database is like before anything is written to it. */
export interface Inspection {
  /** Why nothing may be built on it. */
  readonly fault: HallError | undefined
  /** Where its chain ends, when it is sound up to there. */
  readonly end: ChainEnd | undefined
  /** What citizens were told and it does not have. */
  readonly loss: Loss | undefined
  /** How many of our migrations it has had. */
  readonly migrations: number
  /** An earlier release wrote it: its tables, or what they hold, are not this one's. */
  readonly outdated: boolean
}

/** What is looked at; all of it through a connection that cannot write. */
export interface Inspected {
  readonly sqlite: Database.Database
  readonly db: Kysely<HallDatabase>
  readonly keys: HallKeys
  /** Read before the database was opened: what is told is always in the database already. */
  readonly told: ToldSoFar | undefined
}

/**
 * Whether a database may be written to: it is made as our migrations make it, its chain has its end under the hall's key,
 * and it has what citizens were told. Where it is from an earlier release, and would be changed as a whole, the whole
 * chain is walked first. Throws S402 for a newer release's, S405 for an empty file, S407 for another key's.
 */
export async function inspect(inspected: Inspected): Promise<Inspection> {
  const { sqlite, db, keys, told } = inspected
  // A file of no length is a database to SQLite, and never one of ours.
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
  // The rows are all there, and an index of theirs is not.
  if (!end) return refused(new HallError('S405', 'event'))
  if (check === undefined) return refused(new HallError('S411', `meta ${KEY_CHECK}`))
  const loss = told && lossOf(sqlite, told, end)
  return { fault: loss && lossFault(loss), end, loss, migrations, outdated }
}

const SAMPLE = 5

/**
 * Whether the hall's key opens the keys of subjects. Its mark and the end of the chain can be made anew by whoever brings a
 * key of his own; what was wrapped under the hall's cannot.
 */
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
