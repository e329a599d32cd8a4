import type { Clause } from './condition.ts'

/** A table that lists are made from. */
export interface ListTable {
  /** Its row_kind in list_count. */
  readonly id: string
  readonly table: 'owed_row' | 'step_row' | 'case_row' | 'order_row'
  readonly key: string
  /** The column that every index of the table begins with. */
  readonly stageColumn: string
  /** Whether its rows are counted in list_count. */
  readonly hasCounts: boolean
  /** Columns that pages follow, by the name of the sort. */
  readonly sorts: Readonly<Record<string, string>>
}

/** A list as it is asked for: for each stage that its rows can be in, what must hold there. */
export interface AskedList {
  readonly rows: ListTable
  readonly stages: readonly { readonly stage: string; readonly clauses: readonly Clause[] }[]
}
