import type { Database } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Runs at the moment of the commit, before the next transaction begins. */
export class AtCommit {
  #act: (() => void) | undefined

  set(act: (() => void) | undefined): void {
    this.#act = act
  }

  take(): (() => void) | undefined {
    const act = this.#act
    this.#act = undefined
    return act
  }
}

/** Kysely prepares every query anew; ours are few, so each is prepared once. */
export function cachingStatements(database: Database, atCommit: AtCommit): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: sql => {
      const known = statements.get(sql)
      if (known) return known
      const statement = preparedFor(database, sql, atCommit)
      statements.set(sql, statement)
      return statement
    },
  }
}

function preparedFor(database: Database, sql: string, atCommit: AtCommit): SqliteStatement {
  if (sql === 'rollback') return tolerantRollback(database)
  return sql === 'commit' ? toldCommit(database, atCommit) : database.prepare(sql)
}

function toldCommit(database: Database, atCommit: AtCommit): SqliteStatement {
  const commit = database.prepare('commit')
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => {
      const act = atCommit.take()
      const done = commit.run()
      act?.()
      return done
    },
  }
}

/** On a full disk SQLite rolls back by itself; Kysely's rollback would then fail and hide the reason. */
function tolerantRollback(database: Database): SqliteStatement {
  const rollback = database.prepare('rollback')
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => (database.inTransaction ? rollback.run() : { changes: 0, lastInsertRowid: 0 }),
  }
}
