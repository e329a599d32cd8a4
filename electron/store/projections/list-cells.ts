import type { ListCellTable, OrderRowTable, OwedRowTable, StepRowTable } from '../schema.ts'

/** A count, and what is counted in it. */
export type ListCell = Omit<ListCellTable, 'count'>

/**
 * What lists count by. A count over a million rows takes as long as there are rows; the cells of a day, a stage and a
 * department stay few whatever their number.
 */
export function listCells(
  owed: readonly OwedRowTable[],
  steps: readonly StepRowTable[],
  orders: readonly OrderRowTable[],
): ListCell[] {
  return [
    ...owed.map(({ stage, due_key, department_zh, blocked, provisional }) => ({
      room: 'owed',
      stage,
      due_key,
      department_zh,
      blocked,
      provisional,
    })),
    ...steps.map(({ kind, due_key, department_zh, provisional }) => ({
      room: 'step',
      stage: kind,
      due_key,
      department_zh,
      blocked: 0,
      provisional,
    })),
    ...orders.map(({ status, due_key, department_zh }) => ({
      room: 'order',
      stage: status,
      due_key,
      department_zh,
      blocked: 0,
      provisional: 0,
    })),
  ]
}
