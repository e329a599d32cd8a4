import { sql } from 'kysely'
import { z } from 'zod'
import type { HallData } from '../../hall-data.ts'
import { allOf, conditionOf } from './condition.ts'
import type { AskedList } from './list.ts'

export interface ListSort {
  readonly by: string
  readonly descending: boolean
}

interface Place {
  readonly value: string
  readonly key: number
}

const cursorSchema = z.strictObject({ value: z.string(), key: z.int() })

export interface PageWanted {
  readonly after?: string | undefined
  readonly limit: number
}

export interface KeyPage {
  readonly keys: readonly number[]
  readonly next: string | undefined
}

/** Reads each stage by index from the last page's end: page 100 costs as much as page 1, and no row repeats. */
export async function listPage(db: HallData, list: AskedList, sort: ListSort, page: PageWanted): Promise<KeyPage> {
  if (list.stages.length === 0) return { keys: [], next: undefined }
  const { rows } = await pageQuery(list, sort, page).execute(db)
  const places = rows.toSorted(inOrder(sort.descending))
  const shown = places.slice(0, page.limit)
  const last = shown.at(-1)
  const next = places.length > page.limit && last ? cursorAt(last) : undefined
  return { keys: shown.map(({ key }) => key), next }
}

export function pageQuery({ rows, stages }: AskedList, sort: ListSort, page: PageWanted) {
  const column = sql.ref(rows.sorts[sort.by] ?? rows.key)
  const key = sql.ref(rows.key)
  const cursor = readCursor(page.after)
  const direction = sql.raw(sort.descending ? 'desc' : 'asc')
  const beyond = sql.raw(sort.descending ? '<' : '>')
  const branches = stages.map(({ stage, clauses }) => {
    const conditions = [
      sql<boolean>`${sql.ref(rows.stageColumn)} = ${rows.hasCounts ? stage : sql.lit(stage)}`,
      conditionOf(clauses, 'rows'),
      ...(cursor ? [sql<boolean>`(${column}, ${key}) ${beyond} (${cursor.value}, ${cursor.key})`] : []),
    ]
    return sql`select * from (
      select ${key} as "key", ${column} as "value" from ${sql.table(rows.table)} where ${allOf(conditions)}
      order by ${column} ${direction}, ${key} ${direction} limit ${page.limit + 1}
    ) as branch`
  })
  return sql<Place>`${sql.join(branches, sql` union all `)}`
}

function inOrder(descending: boolean): (a: Place, b: Place) => number {
  const order = descending ? -1 : 1
  const compare = <T extends string | number>(left: T, right: T) => (left < right ? -order : left > right ? order : 0)
  return (a, b) => compare(a.value, b.value) || compare(a.key, b.key)
}

function cursorAt(place: Place): string {
  return Buffer.from(JSON.stringify({ value: place.value, key: place.key })).toString('base64url')
}

/** Undefined, the first page, for an invalid cursor. */
function readCursor(text: string | undefined): Place | undefined {
  if (!text) return undefined
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return undefined
  }
}
