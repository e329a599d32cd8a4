import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { NO_DATE_KEY } from '../store/projections/owed-row.ts'
import type { CaseRowTable, HallDatabase, OwedRowTable } from '../store/schema.ts'

/** 跟进清单 of owed documents: the one definition that list, count and export share. */
export interface FollowUpFilter {
  readonly state: 'open' | 'overdue' | 'supplied' | 'discharged' | 'void' | 'all'
  readonly light?: 'green' | 'yellow' | 'red' | undefined
  readonly dueFrom?: string | undefined
  readonly dueTo?: string | undefined
  readonly department?: string | undefined
  readonly itemCode?: string | undefined
  readonly window?: string | undefined
  /** How it begins. */
  readonly caseNumber?: string | undefined
}

export interface FollowUpSort {
  readonly by: 'due' | 'promised' | 'caseNumber'
  readonly descending: boolean
}

/** Yellow from this many working days before the date on. */
export const YELLOW_DAYS = 3

const SORT_COLUMN = { due: 'due_key', promised: 'promised_on', caseNumber: 'case_number' } as const

type OwedQuery<Columns> = SelectQueryBuilder<HallDatabase, 'owed_row', Columns>

/**
 * The last day that is still yellow: with more working days left the light is green. Lights are worked out from the day,
 * never stored, so that they are right without a nightly job.
 */
export function lastYellowDay(today: LocalDate, calendar: WorkingDays): LocalDate {
  return calendar.addWorkingDays(today, YELLOW_DAYS).date
}

/** Everything that the filter asks for, as conditions on owed_row. */
export function filtered<Columns>(
  query: OwedQuery<Columns>,
  filter: FollowUpFilter,
  today: LocalDate,
  calendar: WorkingDays,
): OwedQuery<Columns> {
  return query.where(eb => eb.and([...conditions(eb, filter, today, calendar)]))
}

function* conditions(
  eb: ExpressionBuilder<HallDatabase, 'owed_row'>,
  filter: FollowUpFilter,
  today: LocalDate,
  calendar: WorkingDays,
) {
  switch (filter.state) {
    case 'open':
      yield eb('open', '=', 1)
      break
    case 'overdue':
      yield* [eb('open', '=', 1), eb('status', '=', 'owed'), eb('due_key', '<', today)]
      break
    case 'supplied':
      yield* [eb('open', '=', 1), eb('status', '=', 'supplied')]
      break
    case 'discharged':
    case 'void':
      yield* [eb('open', '=', 0), eb('status', '=', filter.state)]
      break
    case 'all':
      break
  }
  if (filter.light === 'red') yield* [eb('open', '=', 1), eb('status', '=', 'owed'), eb('due_key', '<', today)]
  if (filter.light === 'yellow') {
    yield* [eb('open', '=', 1), eb('status', '=', 'owed'), eb('due_key', '>=', today)]
    yield eb('due_key', '<=', lastYellowDay(today, calendar))
  }
  if (filter.light === 'green') {
    yield eb('open', '=', 1)
    yield eb.or([eb('status', '=', 'supplied'), eb('due_key', '>', lastYellowDay(today, calendar))])
  }
  if (filter.dueFrom) yield* [eb('due_key', '>=', filter.dueFrom), eb('due_key', '<', NO_DATE_KEY)]
  if (filter.dueTo) yield eb('due_key', '<=', filter.dueTo)
  if (filter.department) yield eb('department_zh', '=', filter.department)
  if (filter.itemCode) yield eb('item_code', '=', filter.itemCode)
  if (filter.window) yield eb('window', '=', filter.window)
  if (filter.caseNumber) {
    const beginning = filter.caseNumber.toUpperCase()
    yield* [eb('case_number', '>=', beginning), eb('case_number', '<', `${beginning}\u{10FFFF}`)]
  }
}

export type OwedRow = OwedRowTable &
  Pick<CaseRowTable, 'applicant' | 'applicant_kind' | 'handler' | 'applicant_sealed' | 'handler_sealed'>

/** Where a page ended: the sort value and the key of its last row. */
const cursorSchema = z.strictObject({ value: z.string(), key: z.int() })

type Cursor = z.infer<typeof cursorSchema>

/**
 * One page, in the order of the sort. Pages follow one another by the last row's place, not by counting, so that the
 * hundredth page costs what the first does and no row is shown twice when something changes between two pages.
 */
export async function followUpPage(
  db: Kysely<HallDatabase>,
  filter: FollowUpFilter,
  sort: FollowUpSort,
  page: { readonly after?: string | undefined; readonly limit: number },
  today: LocalDate,
  calendar: WorkingDays,
): Promise<{ rows: OwedRow[]; next: string | undefined }> {
  const column = SORT_COLUMN[sort.by]
  const cursor = readCursor(page.after)
  const from = (half: Half) => rowsAfter(db, half, sort, cursor, page.limit + 1, today, calendar)
  // Indexes begin with whether a document is still open; everything is the two halves, merged.
  const rows =
    filter.state === 'all'
      ? merged(await from({ ...filter, open: 1 }), await from({ ...filter, open: 0 }), column, sort.descending)
      : await from(filter)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last !== undefined
  return { rows: shown, next: more ? cursorAt(last, column) : undefined }
}

type Half = FollowUpFilter & { readonly open?: 0 | 1 }

function rowsAfter(
  db: Kysely<HallDatabase>,
  filter: Half,
  sort: FollowUpSort,
  cursor: Cursor | undefined,
  limit: number,
  today: LocalDate,
  calendar: WorkingDays,
): Promise<OwedRow[]> {
  const column = SORT_COLUMN[sort.by]
  const [direction, beyond] = sort.descending ? (['desc', '<'] as const) : (['asc', '>'] as const)
  let keys = filtered(db.selectFrom('owed_row').select('owed_key'), filter, today, calendar)
  if (filter.open !== undefined) keys = keys.where('open', '=', filter.open)
  if (cursor) {
    keys = keys.where(eb => eb(eb.refTuple(column, 'owed_key'), beyond, eb.tuple(cursor.value, cursor.key)))
  }
  // The keys come from an index alone; only the rows of the page are read.
  const chosen = keys.orderBy(column, direction).orderBy('owed_key', direction).limit(limit)
  return db
    .selectFrom('owed_row')
    .innerJoin('case_row', 'case_row.case_id', 'owed_row.case_id')
    .selectAll('owed_row')
    .select(['applicant', 'applicant_kind', 'handler', 'applicant_sealed', 'handler_sealed'])
    .where('owed_key', 'in', chosen)
    .orderBy(`owed_row.${column}`, direction)
    .orderBy('owed_row.owed_key', direction)
    .execute()
}

function merged(
  a: readonly OwedRow[],
  b: readonly OwedRow[],
  column: (typeof SORT_COLUMN)[FollowUpSort['by']],
  descending: boolean,
): OwedRow[] {
  const order = descending ? -1 : 1
  const compare = <T extends string | number>(left: T, right: T) => (left < right ? -order : left > right ? order : 0)
  return [...a, ...b].sort((x, y) => compare(x[column], y[column]) || compare(x.owed_key, y.owed_key))
}

export async function followUpCount(
  db: Kysely<HallDatabase>,
  filter: FollowUpFilter,
  today: LocalDate,
  calendar: WorkingDays,
): Promise<number> {
  const query = filtered(
    db.selectFrom('owed_row').select(({ fn }) => fn.countAll<number>().as('count')),
    filter,
    today,
    calendar,
  )
  return (await query.executeTakeFirstOrThrow()).count
}

function cursorAt(row: OwedRow, column: (typeof SORT_COLUMN)[FollowUpSort['by']]): string {
  const cursor: Cursor = { value: row[column], key: row.owed_key }
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** A cursor that is none, or was tampered with, begins at the first page. */
function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return undefined
  }
}
