import { type RawBuilder, sql } from 'kysely'

export interface Term {
  readonly column: string
  /** Its column in list_count. Undefined: the rows must be counted. */
  readonly counted?: string | undefined
  readonly test:
    | { readonly op: '=' | '>=' | '<=' | '<' | '>'; readonly value: string | number }
    | { readonly op: 'in'; readonly values: readonly string[] }
    /** Written into the statement so that SQLite can use a partial index. */
    | { readonly op: 'flag'; readonly set: boolean }
    | { readonly op: 'present'; readonly present: boolean }
}

/** All terms hold. `stages` undefined: all stages. */
export interface Alternative {
  readonly stages?: ReadonlySet<string> | undefined
  readonly terms: readonly Term[]
}

/** One alternative holds. */
export type Clause = readonly Alternative[]

type Condition = RawBuilder<boolean>

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function anyOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions
  return conditions.length === 1 && only ? only : sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

function termSql({ column, counted, test }: Term, on: 'rows' | 'counts'): Condition {
  const ref = sql.ref(on === 'counts' ? (counted ?? column) : column)
  switch (test.op) {
    case 'in':
      return sql<boolean>`${ref} in (${sql.join(test.values)})`
    case 'flag':
      return sql<boolean>`${ref} = ${sql.lit(test.set ? 1 : 0)}`
    case 'present':
      return test.present ? sql<boolean>`${ref} is not null` : sql<boolean>`${ref} is null`
    default:
      return sql<boolean>`${ref} ${sql.raw(test.op)} ${test.value}`
  }
}

export function conditionOf(clauses: readonly Clause[], on: 'rows' | 'counts'): Condition {
  return allOf(
    clauses
      .filter(clause => clause.every(({ terms }) => terms.length > 0))
      .map(clause => anyOf(clause.map(({ terms }) => allOf(terms.map(term => termSql(term, on)))))),
  )
}

export function both(a: Clause, b: Clause): Clause {
  return a.flatMap(left => b.map(right => meet(left, right)))
}

function meet(a: Alternative, b: Alternative): Alternative {
  const stages =
    a.stages && b.stages ? new Set([...a.stages].filter(stage => b.stages?.has(stage))) : (a.stages ?? b.stages)
  return { ...(stages ? { stages } : {}), terms: [...a.terms, ...b.terms] }
}
