import { type Compilable, CompiledQuery, type Kysely, type SqliteDatabase } from 'kysely'
import type { HallDatabase } from './schema.ts'

class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** Stands for a value of any type. */
export type SlotOf = (name: string) => never

const slotOf: SlotOf = name => new Slot(name) as never

export type Values = Readonly<Record<string, unknown>>

interface Statement {
  readonly sql: string
  /** In the order of the text: slots and constants. */
  readonly parameters: readonly unknown[]
}

/** Commands run the same few statements: each is compiled once per dialect, with named slots for its values. */
const compiled = new Map<object, Map<string, Statement>>()

function knownStatement(db: Kysely<HallDatabase>, name: string): Statement | undefined {
  return compiled.get(db.getExecutor().adapter.constructor)?.get(name)
}

function compile(db: Kysely<HallDatabase>, name: string, make: (slot: SlotOf) => Compilable): Statement {
  const statement = make(slotOf).compile()
  const dialect = db.getExecutor().adapter.constructor
  compiled.set(dialect, (compiled.get(dialect) ?? new Map()).set(name, statement))
  return statement
}

const connections = new WeakMap<object, SqliteDatabase>()

/** In transactions, past Kysely: it takes several times as long as SQLite, and the database is locked. */
export function runDirectly(db: Kysely<HallDatabase>, connection: SqliteDatabase): void {
  connections.set(db.getExecutor().adapter, connection)
}

/** `name` identifies the statement. Throws when slots and values do not fit. */
export async function runCompiled<Row>(
  db: Kysely<HallDatabase>,
  name: string,
  make: (slot: SlotOf) => Compilable<Row>,
  values: Values,
): Promise<Row[]> {
  let statement = knownStatement(db, name)
  if (!statement) {
    statement = compile(db, name, make)
    refuseUnused(name, statement, values)
  }
  return run(db, name, statement, values)
}

/** Throws for a value built into the statement: later calls would use it again. */
function refuseUnused(name: string, { parameters }: Statement, values: Values): void {
  const slots = new Set(parameters.map(slot => (slot instanceof Slot ? slot.name : undefined)))
  const unused = Object.keys(values).find(value => !slots.has(value))
  if (unused !== undefined) throw new Error(`${name}: no slot for ${unused}`)
}

async function run<Row>(db: Kysely<HallDatabase>, name: string, statement: Statement, values: Values): Promise<Row[]> {
  const parameters: unknown[] = []
  for (const slot of statement.parameters) {
    const value = slot instanceof Slot ? values[slot.name] : slot
    if (value === undefined) throw new Error(`${name}: no value for ${(slot as Slot).name}`)
    parameters.push(value)
  }
  // Outside a transaction another one may hold the connection.
  const connection = db.isTransaction ? connections.get(db.getExecutor().adapter) : undefined
  if (!connection) return (await db.executeQuery<Row>(CompiledQuery.raw(statement.sql, parameters))).rows
  const prepared = connection.prepare(statement.sql)
  if (prepared.reader) return prepared.all(parameters) as Row[]
  prepared.run(parameters)
  return []
}

type Table = 'event' | 'subject' | 'case_row' | 'owed_row' | 'trust_row' | 'subject_key' | 'step_row' | 'order_row'

export async function insertRow(db: Kysely<HallDatabase>, table: Table, row: object): Promise<void> {
  const columns = Object.keys(row)
  const insert = (slot: SlotOf) => db.insertInto(table).values(slotsFor(columns, slot))
  let name = `insert ${table}`
  let statement = knownStatement(db, name) ?? compile(db, name, insert)
  // Rows with other columns are another statement.
  if (!hasColumns(statement, row, columns)) {
    name = `insert ${table} ${columns.toSorted().join()}`
    statement = knownStatement(db, name) ?? compile(db, name, insert)
  }
  await run(db, name, statement, row as Values)
}

function hasColumns({ parameters }: Statement, row: object, columns: readonly string[]): boolean {
  return columns.length === parameters.length && parameters.every(slot => (slot as Slot).name in row)
}

export async function updateRow<Row extends object>(
  db: Kysely<HallDatabase>,
  table: Table,
  key: keyof Row & string,
  before: Row,
  after: Row,
): Promise<void> {
  const columns = (Object.keys(after) as (keyof Row & string)[]).filter(column => after[column] !== before[column])
  if (columns.length === 0) return
  const update = (slot: SlotOf) =>
    db.updateTable(table).set(slotsFor(columns, slot)).where(db.dynamic.ref(key), '=', slot(key))
  const name = `update ${table} ${columns.join()}`
  await run(db, name, knownStatement(db, name) ?? compile(db, name, update), after as Values)
}

export async function deleteRow(db: Kysely<HallDatabase>, table: Table, key: string, value: unknown): Promise<void> {
  const remove = (slot: SlotOf) => db.deleteFrom(table).where(db.dynamic.ref(key), '=', slot(key))
  await runCompiled(db, `delete ${table}`, remove, { [key]: value })
}

function slotsFor(columns: readonly string[], slot: SlotOf): never {
  return Object.fromEntries(columns.map(column => [column, slot(column)])) as never
}
