import type { CaseId } from '../../cases/model/ids.ts'
import type { ListDefinition } from '../../worklists/definition.ts'
import type { ListRow } from '../../worklists/row-kind.ts'
import type { ActionView } from '../contract/actions.ts'
import type { HandlerContext } from '../middleware/context.ts'
import { actionViews, only } from './actions-view.ts'

/** Rows about steps and orders have actions, others none. */
export async function rowActions(
  { parts, operator }: HandlerContext,
  list: ListDefinition,
  rows: readonly ListRow[],
): Promise<readonly (readonly ActionView[])[]> {
  if (list.about !== 'step' && list.about !== 'order') return rows.map(() => [])
  const { desk } = parts
  const ids = [...new Set(rows.map(({ caseId }) => caseId))]
  const found = await Promise.all(
    ids.map(async id => {
      const record = await desk.load(id as CaseId)
      return [id, actionViews(parts, record, await desk.facts(record.state, operator))] as const
    }),
  )
  const known = new Map(found)
  return rows.map(row => ofRow(row, known.get(row.caseId) ?? []))
}

function ofRow({ step, order }: ListRow, actions: readonly ActionView[]): readonly ActionView[] {
  if (order) return only(actions, 'answerSupervision').filter(({ about }) => about.order === order.number)
  return only(actions, 'supervise').filter(
    ({ about }) => step !== undefined && about.step?.kind === step.kind && about.step.materialId === step.materialId,
  )
}
