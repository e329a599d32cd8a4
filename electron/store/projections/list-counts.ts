import type { ListCountTable, OrderRowTable, OwedRowTable, StepRowTable } from '../schema.ts'

export type ListCount = Omit<ListCountTable, 'count'>

/** Counts per day, stage and department stay few, however many rows there are. */
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
