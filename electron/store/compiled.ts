import { type Compilable, CompiledQuery, type Kysely, type SqliteDatabase } from 'kysely'
import type { HallDatabase } from './schema.ts'

/**
 * Every command runs the same few statements. Each is built and compiled once for each dialect, with any values of the
 * right types in it; later calls bring theirs, in the order in which the statement has its parameters.
 */
const compiled = new Map<object, Map<string, string>>()

function textOf(db: Kysely<HallDatabase>, name: string, make: () => Compilable): string {
  const dialect = db.getExecutor().adapter.constructor
  const known = compiled.get(dialect)?.get(name)
  if (known !== undefined) return known
  const { sql } = make().compile()
  compiled.set(dialect, (compiled.get(dialect) ?? new Map()).set(name, sql))
  return sql
}

/** SQLite's own connection, by the adapter that a database and its transactions share. */
const connections = new WeakMap<object, SqliteDatabase>()

/**
 * Lets the statements of a transaction go to SQLite at once: on its way through Kysely each takes several times as long
 * as in SQLite itself, while the database is locked.
 */
export function runDirectly(db: Kysely<HallDatabase>, connection: SqliteDatabase): void {
  connections.set(db.getExecutor().adapter, connection)
}

/** `name` stands for the statement: two statements never share one. */
export async function runCompiled<Row>(
  db: Kysely<HallDatabase>,
  name: string,
  make: () => Compilable<Row>,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const text = textOf(db, name, make)
  // A transaction has the one connection to itself; outside of one, another's may be under way on it.
  const connection = db.isTransaction ? connections.get(db.getExecutor().adapter) : undefined
  if (!connection) return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows
  const statement = connection.prepare(text)
  if (statement.reader) return statement.all(parameters) as Row[]
  statement.run(parameters)
  return []
}

type Table = 'event' | 'case_row' | 'owed_row' | 'trust_row' | 'subject_key' | 'step_row' | 'order_row'

export async function insertRow(db: Kysely<HallDatabase>, table: Table, row: object): Promise<void> {
  await runCompiled(db, `insert ${table}`, () => db.insertInto(table).values(row as never), Object.values(row))
}

/** Writes the columns in which `after` differs from `before`; nothing when there are none. */
export async function updateRow<Row extends object>(
  db: Kysely<HallDatabase>,
  table: Table,
  key: keyof Row & string,
  before: Row,
  after: Row,
): Promise<void> {
  const changes: Partial<Row> = {}
  for (const column of Object.keys(after) as (keyof Row)[]) {
    if (after[column] !== before[column]) changes[column] = after[column]
  }
  const columns = Object.keys(changes)
  if (columns.length === 0) return
  const make = () =>
    db
      .updateTable(table)
      .set(changes as never)
      .where(db.dynamic.ref(key), '=', after[key] as never)
  await runCompiled(db, `update ${table} ${columns.join()}`, make, [...Object.values(changes), after[key]])
}

export async function deleteRow(db: Kysely<HallDatabase>, table: Table, key: string, value: unknown): Promise<void> {
  const remove = () => db.deleteFrom(table).where(db.dynamic.ref(key), '=', value as never)
  await runCompiled(db, `delete ${table}`, remove, [value])
}
