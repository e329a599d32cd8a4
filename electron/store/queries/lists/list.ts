import type { Clause } from './condition.ts'

export interface ListTable {
  /** row_kind in list_count. */
  readonly id: string
  readonly table: 'owed_row' | 'step_row' | 'case_row' | 'order_row'
  readonly key: string
  /** Every index of the table begins with this column. */
  readonly stageColumn: string
  readonly hasCounts: boolean
  readonly sorts: Readonly<Record<string, string>>
}

export interface AskedList {
  readonly rows: ListTable
  readonly stages: readonly { readonly stage: string; readonly clauses: readonly Clause[] }[]
}
