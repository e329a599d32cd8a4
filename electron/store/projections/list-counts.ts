import type { ListCountTable, OrderRowTable, OwedRowTable, StepRowTable } from '../schema.ts'

/** A count, and what is counted in it. */
export type ListCount = Omit<ListCountTable, 'count'>

/**
 * What lists count by. A count over a million rows takes as long as there are rows; the counts of a day, a stage and a
 * department stay few whatever their number.
 */
export function listCounts(
  owed: readonly OwedRowTable[],
  steps: readonly StepRowTable[],
  orders: readonly OrderRowTable[],
): ListCount[] {
  return [
    ...owed.map(({ stage, due_key, department_zh, blocked, provisional }) => ({
      row_kind: 'owed',
      stage,
      due_key,
      department_zh,
      blocked,
      provisional,
    })),
    ...steps.map(({ kind, due_key, department_zh, provisional }) => ({
      row_kind: 'step',
      stage: kind,
      due_key,
      department_zh,
      blocked: 0,
      provisional,
    })),
    ...orders.map(({ status, due_key, department_zh }) => ({
      row_kind: 'order',
      stage: status,
      due_key,
      department_zh,
      blocked: 0,
      provisional: 0,
    })),
  ]
}
