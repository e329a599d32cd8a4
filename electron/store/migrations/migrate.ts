import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { HallKeys } from '../hall-key.ts'
import type { HallDatabase } from '../schema.ts'
import { bindSubjects } from './bind-subjects.ts'
import { MIGRATIONS } from './index.ts'

export interface MigrateOptions {
  /** Which migrations. Default: all of this release. */
  readonly names?: readonly string[]
  /** False: a row that cannot be vouched for is left as it is, and ends nothing. Default true. */
  readonly strict?: boolean
}

/** What a migration does with rows that only the hall's key can read or bind. */
const WITH_KEYS: Readonly<Record<string, typeof bindSubjects>> = {
  '0010-bound-subjects': bindSubjects,
}

/** Brings a database to this release, or to the one that had these migrations: whole, or not at all. */
export async function migrate(db: Kysely<HallDatabase>, keys: HallKeys, options: MigrateOptions = {}): Promise<void> {
  const { names = Object.keys(MIGRATIONS), strict = true } = options
  const migrations = Object.fromEntries(names.map(name => [name, completed(name, keys, strict)]))
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

function completed(name: string, keys: HallKeys, strict: boolean): Migration {
  return {
    up: async db => {
      await MIGRATIONS[name]?.up(db)
      await WITH_KEYS[name]?.(db as Kysely<HallDatabase>, keys, strict)
    },
  }
}
