import { sql } from 'kysely'
import type { CaseFigureName } from '../cases/figures.ts'
import { HallError } from '../errors/hall-error.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Came } from '../store/projections/figures.ts'
import type { SumName, Sums } from './figures.ts'

/** By what figures are told apart. Never by person, and never by grade. */
export const DIMENSIONS = ['department', 'item', 'material', 'window', 'channel', 'month'] as const

export type Dimension = (typeof DIMENSIONS)[number]

/** From the first to the last month, both included, YYYY-MM. */
export interface Period {
  readonly from: string
  readonly to: string
}

export interface Statistics {
  readonly total: Sums
  readonly groups: readonly { readonly value: string; readonly sums: Sums }[]
  /** 因何不适用: gate and result, with how often. */
  readonly reasons: readonly { readonly detail: string; readonly count: number }[]
  /** 逾期处置分布, and other endings: outcome, with how often. */
  readonly endings: readonly { readonly detail: string; readonly count: number }[]
}

const MOST_MONTHS = 60

/** Adds up the monthly figures. Throws A563 for a period that is none. */
export async function statistics(db: HallData, period: Period, by: Dimension): Promise<Statistics> {
  if (period.from > period.to || months(period) > MOST_MONTHS)
    throw new HallError('A563', `${period.from}–${period.to}`)
  const groups = new Map<string, Record<SumName, number>>()
  const add = (value: string, name: SumName | undefined, count: number) => {
    if (name === undefined) return
    const sums = groups.get(value) ?? noSums()
    sums[name] += count
    groups.set(value, sums)
  }

  for (const row of await owedRows(db, by, 'promised_month', period)) {
    add(row.value, 'documents', row.count)
    add(row.value, 'extended', row.extended)
    add(row.value, 'timed', row.timed)
    add(row.value, 'days', row.days)
  }
  for (const row of await owedRows(db, by, 'due_month', period)) add(row.value, DUE_SUM[row.came], row.count)
  for (const row of await owedRows(db, by, 'promised_month', undefined)) add(row.value, OPEN_SUM[row.came], row.count)

  const details: Record<'reason' | 'closed', Map<string, number>> = { reason: new Map(), closed: new Map() }
  const total = noSums()
  for (const { value, figure, detail, count } of await caseRows(db, by, period)) {
    if (figure === 'reason' || figure === 'closed') {
      details[figure].set(detail, (details[figure].get(detail) ?? 0) + count)
    }
    for (const name of caseSums(figure, detail)) {
      // Cases are not of one material or one channel.
      if (value === null) total[name] += count
      else add(value, name, count)
    }
  }
  for (const sums of groups.values()) {
    for (const name of Object.keys(total) as SumName[]) total[name] += sums[name]
  }
  return {
    total,
    groups: [...groups]
      .map(([value, sums]) => ({ value, sums }))
      .filter(({ sums }) => Object.values(sums).some(sum => sum > 0))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    reasons: sorted(details.reason),
    endings: sorted(details.closed),
  }
}

const DUE_SUM: Readonly<Partial<Record<Came, SumName>>> = {
  onTime: 'dueOnTime',
  afterDate: 'dueAfterDate',
  late: 'dueNotHere',
  lapsed: 'dueNotHere',
}

const OPEN_SUM: Readonly<Partial<Record<Came, SumName>>> = {
  pending: 'openNow',
  late: 'openNow',
  checking: 'openNow',
  lapsed: 'openNow',
}

const OWED_COLUMN = {
  department: 'department_zh',
  item: 'item_code',
  material: 'material_zh',
  window: 'window',
  channel: 'channel',
} as const

interface OwedSum {
  readonly value: string
  readonly came: Came
  readonly count: number
  readonly extended: number
  readonly timed: number
  readonly days: number
}

async function owedRows(
  db: HallData,
  by: Dimension,
  month: 'promised_month' | 'due_month',
  period: Period | undefined,
): Promise<readonly OwedSum[]> {
  const value = sql.ref(by === 'month' ? month : OWED_COLUMN[by])
  const when = sql.ref(month)
  const within = period
    ? sql`${when} between ${period.from} and ${period.to}`
    : sql`came in ('pending', 'late', 'checking', 'lapsed')`
  const { rows } = await sql<OwedSum>`
    select ${value} as "value", came, sum("count") as "count", sum(extended) as extended, sum(timed) as timed,
      sum(days) as days
    from owed_figure where ${within} group by ${value}, came`.execute(db)
  return rows
}

interface CaseSum {
  readonly value: string | null
  readonly figure: CaseFigureName
  readonly detail: string
  readonly count: number
}

async function caseRows(db: HallData, by: Dimension, period: Period): Promise<readonly CaseSum[]> {
  const column = by === 'month' ? 'month' : by === 'material' || by === 'channel' ? undefined : OWED_COLUMN[by]
  const value = column === undefined ? sql.lit(null) : sql.ref(column)
  const { rows } = await sql<CaseSum>`
    select ${value} as "value", figure, detail, sum("count") as "count" from case_figure
    where month between ${period.from} and ${period.to} group by ${column === undefined ? sql`` : sql`${value}, `} figure, detail`.execute(
    db,
  )
  return rows
}

function caseSums(figure: CaseFigureName, detail: string): readonly SumName[] {
  switch (figure) {
    case 'accepted':
      return detail === 'owing' ? ['owingCases', 'acceptedCases'] : ['acceptedCases']
    case 'notAccepted':
    case 'forCredit':
    case 'reviewed':
    case 'overturned':
      return [figure]
    case 'objection':
      return ['objections']
    case 'objectionDecided':
      return detail === 'upheld' ? ['objectionsDecided', 'objectionsUpheld'] : ['objectionsDecided']
    case 'supervised':
      return [detail === 'red' ? 'redCards' : 'yellowCards']
    case 'reason':
    case 'closed':
      return []
  }
}

function noSums(): Record<SumName, number> {
  return {
    owingCases: 0,
    acceptedCases: 0,
    documents: 0,
    extended: 0,
    timed: 0,
    days: 0,
    dueOnTime: 0,
    dueAfterDate: 0,
    dueNotHere: 0,
    openNow: 0,
    notAccepted: 0,
    forCredit: 0,
    reviewed: 0,
    overturned: 0,
    objections: 0,
    objectionsDecided: 0,
    objectionsUpheld: 0,
    yellowCards: 0,
    redCards: 0,
  }
}

function months({ from, to }: Period): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return number(to) - number(from) + 1
}

function sorted(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([detail, count]) => ({ detail, count })).sort((a, b) => b.count - a.count)
}
