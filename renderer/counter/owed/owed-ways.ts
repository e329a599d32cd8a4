import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { actionOf } from '../../case/actions.ts'

/** Besides taking it at the counter and checking it. */
export type OwedWay = 'checkPromise' | 'discharge' | 'supply' | 'extension' | 'waiver' | 'findFalse'

export function waysOf({ owedId, actions }: Pick<OwedView, 'owedId' | 'actions'>): ReadonlyMap<OwedWay, ActionView> {
  const ways = new Map<OwedWay, ActionView>()
  const place = (way: OwedWay, action: ActionView | undefined) => action && ways.set(way, action)
  const check = actionOf(actions, 'checkPromise', { owedId })
  place('checkPromise', check)
  // A check says more than the number that discharges.
  if (!check) place('discharge', actionOf(actions, 'discharge', { owedId }))
  place('supply', actionOf(actions, 'supply', { owedId }))
  place('extension', actionOf(actions, 'askApproval', { owedId, request: 'extension' }))
  place('waiver', actionOf(actions, 'askApproval', { owedId, request: 'waiver' }))
  place('findFalse', actionOf(actions, 'findFalse', { owedId }))
  return ways
}
