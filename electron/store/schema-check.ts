import Database from 'better-sqlite3'
import { kyselyOn } from './connection.ts'
import { deriveKeys } from './hall-key.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { migrate } from './migrations/migrate.ts'

type Schema = ReadonlyMap<string, string>

interface SchemaRow {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

/** ANALYZE's tables change no result. */
const STATISTICS = /^sqlite_stat\d$/

const fresh = new Map<number, Promise<Schema>>()

export function appliedMigrations(sqlite: Database.Database): readonly string[] {
  const kept = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'").get()
  if (!kept) return []
  return sqlite.prepare<[], string>('SELECT name FROM kysely_migration ORDER BY name').pluck().all()
}

/** The first difference from what the migrations make. */
export async function schemaFault(sqlite: Database.Database, applied: readonly string[]): Promise<string | undefined> {
  const names = Object.keys(MIGRATIONS).slice(0, applied.length)
  const skipped = names.find((name, index) => name !== applied[index])
  if (skipped !== undefined) return `kysely_migration: ${skipped} ?`
  const [found, expected] = [schemaOf(sqlite), await freshSchema(names)]
  for (const [what, words] of found) {
    const known = expected.get(what)
    if (known === undefined) return `+ ${what}`
    if (known !== words) return `± ${what}`
  }
  for (const what of expected.keys()) if (!found.has(what)) return `− ${what}`
  return undefined
}

function schemaOf(sqlite: Database.Database): Schema {
  const rows = sqlite
    .prepare<[], SchemaRow>('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name')
    .all()
  return new Map(
    rows
      .filter(({ name }) => !STATISTICS.test(name))
      .map(({ type, name, tbl_name, sql }) => [
        `${type} ${name}`,
        `${tbl_name} ${(sql ?? '').replaceAll(/\s+/g, ' ')}`,
      ]),
  )
}

function freshSchema(names: readonly string[]): Promise<Schema> {
  const known = fresh.get(names.length)
  if (known) return known
  const made = makeSchema(names)
  fresh.set(names.length, made)
  return made
}

async function makeSchema(names: readonly string[]): Promise<Schema> {
  const sqlite = new Database(':memory:')
  if (names.length > 0) await migrate(kyselyOn(sqlite), deriveKeys(Buffer.alloc(32)), { names })
  const schema = schemaOf(sqlite)
  sqlite.close()
  return schema
}
