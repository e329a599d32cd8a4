import type { Kysely } from 'kysely'
import { runCompiled, type SlotOf } from '../prepared-statements.ts'
import type { HallDatabase } from '../schema.ts'

type CountedTable = 'list_count' | 'owed_figure' | 'case_figure'

export type CountedRow = Readonly<Record<string, string | number>>

/** `keys` say what is counted, `amounts` are added up. */
export interface Counted {
  readonly table: CountedTable
  readonly keys: readonly string[]
  readonly amounts: readonly string[]
}

interface Change {
  readonly counted: Counted
  readonly row: CountedRow
  readonly amounts: number[]
}

/** Many cases change the same few rows, so each is written once. */
export class Counts {
  readonly #changes = new Map<string, Change>()

  add(counted: Counted, before: readonly CountedRow[], after: readonly CountedRow[]): void {
    this.#addEach(counted, before, -1)
    this.#addEach(counted, after, 1)
  }

  addAll(other: Counts): void {
    for (const [name, { counted, row, amounts }] of other.#changes) {
      this.#change(name, counted, row, (_, index) => amounts[index] ?? 0)
    }
  }

  /** In the transaction that changes the cases' rows. */
  async write(db: Kysely<HallDatabase>): Promise<void> {
    for (const { counted, row, amounts } of this.#changes.values()) {
      if (amounts.some(amount => amount !== 0)) await move(db, counted, row, amounts)
    }
    this.#changes.clear()
  }

  #addEach(counted: Counted, rows: readonly CountedRow[], sign: 1 | -1): void {
    const { table, keys } = counted
    for (const row of rows) {
      const name = `${table}\n${keys.map(key => row[key]).join('\n')}`
      this.#change(name, counted, row, column => sign * Number(row[column] ?? 1))
    }
  }

  #change(name: string, counted: Counted, row: CountedRow, by: (column: string, index: number) => number): void {
    const change = this.#changes.get(name) ?? { counted, row, amounts: counted.amounts.map(() => 0) }
    this.#changes.set(name, change)
    for (const [index, column] of counted.amounts.entries()) {
      change.amounts[index] = (change.amounts[index] ?? 0) + by(column, index)
    }
  }
}

/** Removes a row at 0. */
async function move(
  db: Kysely<HallDatabase>,
  { table, keys, amounts }: Counted,
  row: CountedRow,
  by: readonly number[],
): Promise<void> {
  const place = Object.fromEntries(keys.map(key => [key, row[key]]))
  const added = Object.fromEntries(amounts.map((column, index) => [column, by[index]]))
  const upsert = (slot: SlotOf) => {
    const row = Object.fromEntries([...keys, ...amounts].map(column => [column, slot(column)]))
    return db
      .insertInto(table)
      .values(row as never)
      .onConflict(conflict =>
        conflict
          .columns(keys as never[])
          .doUpdateSet(
            eb =>
              Object.fromEntries(
                amounts.map(column => [
                  column,
                  eb(eb.ref(`${table}.${column}` as never), '+', eb.ref(`excluded.${column}` as never)),
                ]),
              ) as never,
          ),
      )
  }
  await runCompiled(db, `tally ${table}`, upsert, { ...place, ...added })
  if ((by[0] ?? 0) >= 0) return
  const sweep = (slot: SlotOf) => {
    let query = db.deleteFrom(table).where('count', '=', 0)
    for (const key of keys) query = query.where(db.dynamic.ref(key), '=', slot(key))
    return query
  }
  await runCompiled(db, `sweep ${table}`, sweep, place)
}

export const LIST_COUNTS: Counted = {
  table: 'list_count',
  keys: ['row_kind', 'stage', 'due_key', 'department_zh', 'blocked', 'provisional'],
  amounts: ['count'],
}

export const OWED_FIGURES: Counted = {
  table: 'owed_figure',
  keys: ['promised_month', 'due_month', 'department_zh', 'item_code', 'material_zh', 'window', 'channel', 'came'],
  amounts: ['count', 'extended', 'timed', 'days'],
}

export const CASE_FIGURES: Counted = {
  table: 'case_figure',
  keys: ['figure', 'month', 'detail', 'department_zh', 'item_code', 'window'],
  amounts: ['count'],
}
