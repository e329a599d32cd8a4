import type { Database } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Transactions } from './transactions.ts'

/** Kysely prepares every query anew; ours are few, so each is prepared once. */
export function cachingStatements(database: Database, transactions: Transactions): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>([
    ['begin', acting(() => transactions.begin())],
    ['commit', acting(() => transactions.commit())],
    ['rollback', acting(() => transactions.rollback())],
  ])
  return {
    close: () => database.close(),
    prepare: sql => {
      const known = statements.get(sql)
      if (known) return known
      const statement = database.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
  }
}

function acting(act: () => void): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => {
      act()
      return { changes: 0, lastInsertRowid: 0 }
    },
  }
}
