import { NO_DATE } from '../cases/owing/owed-stage.ts'
import { beginningsMeant } from '../store/case-number.ts'
import { type Alternative, both, type Clause, type Term } from '../store/queries/lists/condition.ts'
import type { AskedList } from '../store/queries/lists/list.ts'
import type { ListDefinition, Where } from './definition.ts'
import { isRange } from './definition.ts'
import { relativeDay } from './relative-day.ts'
import type { Day, Field, RowKind } from './row-kind.ts'
import { ROW_KINDS } from './rows/index.ts'

export interface ListFilter {
  readonly light?: string | undefined
  readonly dueFrom?: string | undefined
  readonly dueTo?: string | undefined
  readonly department?: string | undefined
  /** Chinese names; no others are shown. */
  readonly within?: readonly string[] | undefined
  readonly item?: string | undefined
  readonly window?: string | undefined
  /** How the number begins. */
  readonly caseNumber?: string | undefined
}

export interface CompiledList extends AskedList {
  readonly rows: RowKind
}

/** Shared by page, count, chart and export. */
export function compileList(list: ListDefinition, filter: ListFilter, day: Day): CompiledList {
  const rows = ROW_KINDS[list.about]
  const clauses = [
    list.where.flatMap(where => clauseOf(rows, where, day)),
    ...whereOf(rows, filter).map(where => clauseOf(rows, where, day)),
  ]
  const stages = rows.stages.flatMap(stage => {
    const here = clauses.map(clause => clause.filter(({ stages }) => stages?.has(stage) ?? true))
    return here.every(clause => clause.length > 0) ? [{ stage, clauses: here }] : []
  })
  return { rows, stages }
}

/** Ignores fields that the rows do not have. */
function whereOf(
  rows: RowKind,
  { light, dueFrom, dueTo, department, within, item, window, caseNumber }: ListFilter,
): Where[] {
  const range = { ...(dueFrom ? { from: dueFrom } : {}), ...(dueTo ? { to: dueTo } : {}) }
  const tests: Where[] = [
    ...(light ? [{ light: [light] }] : []),
    // What has no date is not after one.
    ...(dueFrom || dueTo ? [{ due: dueFrom ? { before: NO_DATE, ...range } : range }] : []),
    ...(department ? [{ department: [department] }] : []),
    ...(within ? [{ department: within }] : []),
    ...(item ? [{ item: [item] }] : []),
    ...(window ? [{ window: [window] }] : []),
    ...(caseNumber ? [{ caseNumber: [caseNumber] }] : []),
  ]
  return tests.filter(test => Object.keys(test).every(name => Object.hasOwn(rows.fields, name)))
}

function clauseOf(rows: RowKind, where: Where, day: Day): Clause {
  let clause: Clause = [{ terms: [] }]
  for (const [name, test] of Object.entries(where)) {
    const field = rows.fields[name]
    if (field) clause = both(clause, fieldClause(field, test, day))
  }
  return clause
}

function fieldClause(field: Field, test: Where[string], day: Day): Clause {
  const values = Array.isArray(test) ? (test as readonly string[]) : []
  switch (field.kind) {
    case 'stage':
      return [{ stages: new Set(values), terms: [] }]
    case 'derived':
      return field.clause(values, day)
    case 'choice': {
      const [only] = values
      const how =
        values.length === 1 && only !== undefined
          ? ({ op: '=', value: only } as const)
          : ({ op: 'in', values } as const)
      return one({ column: field.column, counted: field.counted, test: how })
    }
    case 'prefix':
      return values.flatMap(beginningsMeant).map(value => beginning(field.column, value))
    case 'flag':
      return one({ column: field.column, counted: field.counted, test: { op: 'flag', set: test === true } })
    case 'presence':
      return one({ column: field.column, test: { op: 'present', present: test === true } })
    case 'day':
    case 'number': {
      if (!isRange(test)) return [{ terms: [] }]
      const counted = field.kind === 'day' ? field.counted : undefined
      const terms = BOUNDS.flatMap(([name, op]): Term[] => {
        const bound = test[name]
        if (bound === undefined) return []
        const value = typeof bound === 'string' ? relativeDay(bound, day.today, day.calendar) : bound
        return [{ column: field.column, counted, test: { op, value } }]
      })
      return [{ terms }]
    }
  }
}

const BOUNDS = [
  ['from', '>='],
  ['to', '<='],
  ['before', '<'],
  ['after', '>'],
] as const

function one(term: Term): Clause {
  return [{ terms: [term] }]
}

function beginning(column: string, text: string): Alternative {
  return {
    terms: [
      { column, test: { op: '>=', value: text } },
      { column, test: { op: '<', value: `${text}\u{10FFFF}` } },
    ],
  }
}
