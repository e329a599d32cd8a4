import { sql } from 'kysely'
import type { CaseFigureName } from '../../cases/figures.ts'
import type { HallData } from '../hall-data.ts'
import type { Came } from '../projections/figures.ts'

/** Never by person or grade. */
export const DIMENSIONS = ['department', 'item', 'material', 'window', 'channel', 'month'] as const

export type Dimension = (typeof DIMENSIONS)[number]

/** YYYY-MM, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

const OWED_COLUMN = {
  department: 'department_zh',
  item: 'item_code',
  material: 'material_zh',
  window: 'window',
  channel: 'channel',
} as const

export interface OwedSum {
  readonly value: string
  readonly came: Came
  readonly count: number
  readonly extended: number
  readonly timed: number
  readonly days: number
}

/** Without a period: all that are open. */
async function owedSums(
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

/** `value` null: cases do not have this dimension. */
export interface CaseSum {
  readonly value: string | null
  readonly figure: CaseFigureName
  readonly detail: string
  readonly count: number
}

async function caseSumsBy(db: HallData, by: Dimension, period: Period): Promise<readonly CaseSum[]> {
  const column = by === 'month' ? 'month' : by === 'material' || by === 'channel' ? undefined : OWED_COLUMN[by]
  const value = column === undefined ? sql.lit(null) : sql.ref(column)
  const { rows } = await sql<CaseSum>`
    select ${value} as "value", figure, detail, sum("count") as "count" from case_figure
    where month between ${period.from} and ${period.to} group by ${column === undefined ? sql`` : sql`${value}, `} figure, detail`.execute(
    db,
  )
  return rows
}

export interface FigureSums {
  /** Promised in the period. */
  readonly promised: readonly OwedSum[]
  /** Due in the period. */
  readonly due: readonly OwedSum[]
  /** Whenever promised. */
  readonly open: readonly OwedSum[]
  readonly cases: readonly CaseSum[]
}

export async function figureSums(db: HallData, by: Dimension, period: Period): Promise<FigureSums> {
  return {
    promised: await owedSums(db, by, 'promised_month', period),
    due: await owedSums(db, by, 'due_month', period),
    open: await owedSums(db, by, 'promised_month', undefined),
    cases: await caseSumsBy(db, by, period),
  }
}
