import type { Database } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/**
 * Kysely prepares a statement for every query. The queries of this application are few and always the same, so each is
 * prepared once.
 */
export function cachingStatements(database: Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: sql => {
      const known = statements.get(sql)
      if (known) return known
      const statement = sql === 'rollback' ? tolerantRollback(database) : database.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
  }
}

/**
 * On a full disk SQLite rolls back by itself. Kysely's own rollback would then fail and hide the reason, so it does
 * nothing where nothing is left to roll back.
 */
function tolerantRollback(database: Database): SqliteStatement {
  const rollback = database.prepare('rollback')
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => (database.inTransaction ? rollback.run() : { changes: 0, lastInsertRowid: 0 }),
  }
}
