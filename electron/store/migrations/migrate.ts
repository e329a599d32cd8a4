import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { HallKeys } from '../hall-key.ts'
import type { HallDatabase } from '../schema.ts'
import { bindSubjects } from './bind-subjects.ts'
import { MIGRATIONS } from './index.ts'

export interface MigrateOptions {
  readonly names?: readonly string[]
  /** False: leaves rows that cannot be verified. Default true. */
  readonly strict?: boolean
}

const WITH_KEYS: Readonly<Record<string, typeof bindSubjects>> = {
  '0010-bound-subjects': bindSubjects,
}

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
