import { sql } from 'kysely'
import type { HallData } from '../../hall-data.ts'
import { allOf, conditionOf } from './condition.ts'
import type { AskedList } from './list.ts'

/** From list_count if possible, else from the rows. */
export async function listCount(db: HallData, list: AskedList): Promise<number> {
  if (list.stages.length === 0) return 0
  const { rows } = await countQuery(list).execute(db)
  return rows.reduce((sum, { count }) => sum + count, 0)
}

export interface Bucket {
  readonly value: string
  readonly count: number
}

export type ChartBy = 'due' | 'department'

export async function listChart(db: HallData, list: AskedList, by: ChartBy): Promise<readonly Bucket[]> {
  if (list.stages.length === 0) return []
  const { rows } = await countQuery(list, by === 'due' ? 'due_key' : 'department_zh').execute(db)
  const sums = new Map<string, number>()
  for (const { value, count } of rows) sums.set(value, (sums.get(value) ?? 0) + count)
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1))
}

function isCounted({ rows, stages }: AskedList): boolean {
  const terms = stages.flatMap(({ clauses }) => clauses.flat().flatMap(alternative => alternative.terms))
  return rows.hasCounts && terms.every(({ counted }) => counted !== undefined)
}

export function countQuery(list: AskedList, by?: 'due_key' | 'department_zh') {
  const { rows, stages } = list
  const counted = isCounted(list)
  const value = by ? sql.ref(by) : sql.lit('')
  const count = counted ? sql`coalesce(sum("count"), 0)` : sql`count(*)`
  const branches = stages.map(({ stage, clauses }) => {
    const conditions = counted
      ? [sql<boolean>`row_kind = ${rows.id} and stage = ${stage}`, conditionOf(clauses, 'counts')]
      : [
          sql<boolean>`${sql.ref(rows.stageColumn)} = ${rows.hasCounts ? stage : sql.lit(stage)}`,
          conditionOf(clauses, 'rows'),
        ]
    const table = counted ? 'list_count' : rows.table
    return sql`select ${value} as "value", ${count} as "count" from ${sql.table(table)}
      where ${allOf(conditions)} ${by ? sql`group by ${value}` : sql``}`
  })
  return sql<Bucket>`${sql.join(branches, sql` union all `)}`
}
