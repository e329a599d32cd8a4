import type { RowKind, RowKindId } from '../row-kind.ts'
import { CASE_ROWS } from './case.ts'
import { ORDER_ROWS } from './order.ts'
import { OWED_ROWS } from './owed.ts'
import { STEP_ROWS } from './step.ts'

export const ROW_KINDS: Readonly<Record<RowKindId, RowKind>> = {
  owed: OWED_ROWS,
  step: STEP_ROWS,
  case: CASE_ROWS,
  order: ORDER_ROWS,
}
