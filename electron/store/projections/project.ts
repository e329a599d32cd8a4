import type { Kysely } from 'kysely'
import { splitCaseNumber } from '../case-number.ts'
import type { CaseRecord } from '../case-record.ts'
import { deleteRow, insertRow, runCompiled, type SlotOf, updateRow } from '../prepared-statements.ts'
import type {
  CaseRowTable,
  HallDatabase,
  ListChoiceTable,
  OrderRowTable,
  OwedRowTable,
  StepRowTable,
  TrustRowTable,
} from '../schema.ts'
import { caseRow } from './case-row.ts'
import { CASE_FIGURES, type CountedRow, type Counts, LIST_COUNTS, OWED_FIGURES } from './counts.ts'
import { caseFigureRows, owedFigures } from './figures.ts'
import { listCounts } from './list-counts.ts'
import { orderRows } from './order-row.ts'
import { owedRows } from './owed-row.ts'
import { stepRows } from './step-row.ts'
import { trustRows } from './trust-row.ts'

/** Writes what differs, in the transaction that appends the events and writes `counts`. Without `before`: all rows. */
export async function projectCase(
  db: Kysely<HallDatabase>,
  before: CaseRecord | undefined,
  after: CaseRecord,
  counts: Counts,
): Promise<void> {
  const was = before && rowsOf(before)
  const now = rowsOf(after)
  const { row } = now
  if (was) await updateRow<CaseRowTable>(db, 'case_row', 'case_key', was.row, row)
  else await insertRow(db, 'case_row', row)

  await writeRows<OwedRowTable>(db, 'owed_row', 'owed_key', was?.owed ?? [], now.owed)
  await writeRows<TrustRowTable>(db, 'trust_row', 'trust_key', was?.trust ?? [], now.trust)
  await writeRows<StepRowTable>(db, 'step_row', 'step_key', was?.steps ?? [], now.steps)
  await writeRows<OrderRowTable>(db, 'order_row', 'order_key', was?.orders ?? [], now.orders)
  counts.add(LIST_COUNTS, was?.counts ?? [], now.counts)
  counts.add(OWED_FIGURES, was?.figures ?? [], now.figures)
  // Figures only grow; a correction is a figure of its own.
  counts.add(CASE_FIGURES, [], columns(caseFigureRows(after).slice(before?.figures.length ?? 0)))
  const more = now.owed.slice(was?.owed.length ?? 0)
  if (more.length > 0) await keepChoices(db, row, more)
  if (row.case_number !== null && was?.row.case_number !== row.case_number) await countNumber(db, row.case_number)
}

interface Rows {
  readonly row: CaseRowTable
  readonly owed: readonly OwedRowTable[]
  readonly trust: readonly TrustRowTable[]
  readonly steps: readonly StepRowTable[]
  readonly orders: readonly OrderRowTable[]
  readonly counts: readonly CountedRow[]
  readonly figures: readonly CountedRow[]
}

/** The rows after one command are those before the next. */
const known = new WeakMap<CaseRecord, Rows>()

function rowsOf(record: CaseRecord): Rows {
  const made = known.get(record) ?? makeRows(record)
  known.set(record, made)
  return made
}

function makeRows(record: CaseRecord): Rows {
  const owed = owedRows(record)
  const steps = stepRows(record)
  const orders = orderRows(record)
  return {
    row: caseRow(record),
    owed,
    trust: trustRows(record),
    steps,
    orders,
    counts: columns(listCounts(owed, steps, orders)),
    figures: columns(owedFigures(record)),
  }
}

function columns(rows: readonly object[]): readonly CountedRow[] {
  return rows as readonly CountedRow[]
}

async function writeRows<Row extends object>(
  db: Kysely<HallDatabase>,
  table: 'owed_row' | 'trust_row' | 'step_row' | 'order_row',
  key: keyof Row & string,
  before: readonly Row[],
  after: readonly Row[],
): Promise<void> {
  const gone = new Map(before.map(row => [row[key], row]))
  for (const row of after) {
    const old = gone.get(row[key])
    gone.delete(row[key])
    if (old) await updateRow<Row>(db, table, key, old, row)
    else await insertRow(db, table, row)
  }
  for (const id of gone.keys()) await deleteRow(db, table, key, id)
}

/** Names once used stay. */
async function keepChoices(db: Kysely<HallDatabase>, row: CaseRowTable, owed: readonly OwedRowTable[]): Promise<void> {
  const { item_code, item_zh, item_en, department_zh, department_en, window } = row
  const choices: ListChoiceTable[] = [
    { kind: 'item', code: item_code, zh: item_zh, en: item_en },
    { kind: 'department', code: department_zh, zh: department_zh, en: department_en },
    { kind: 'window', code: window, zh: window, en: window },
    ...owed.map(({ material_zh: zh, material_en: en }) => ({ kind: 'material', code: zh, zh, en })),
  ]
  for (const choice of choices) {
    const keep = (slot: SlotOf) =>
      db
        .insertInto('list_choice')
        .values({ kind: slot('kind'), code: slot('code'), zh: slot('zh'), en: slot('en') })
        .onConflict(conflict => conflict.doNothing())
    await runCompiled(db, 'keep choice', keep, { ...choice })
  }
}

/** Keeps the highest number per item and day. */
export async function countNumber(db: Kysely<HallDatabase>, caseNumber: string): Promise<void> {
  const { prefix, last } = splitCaseNumber(caseNumber)
  const count = (slot: SlotOf) =>
    db
      .insertInto('case_number')
      .values({ prefix: slot('prefix'), last: slot('last') })
      .onConflict(conflict =>
        conflict
          .column('prefix')
          .doUpdateSet(eb => ({ last: eb.ref('excluded.last') }))
          .whereRef('case_number.last', '<', 'excluded.last'),
      )
  await runCompiled(db, 'count case number', count, { prefix, last })
}
