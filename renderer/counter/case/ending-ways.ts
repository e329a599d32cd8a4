import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may } from '../../case/actions.ts'

export type EndingWay = 'decide' | 'ready' | 'handOver' | 'close'

export const VERBS: Readonly<Record<EndingWay, ActionView['id']>> = {
  decide: 'decideResult',
  ready: 'readyResult',
  handOver: 'handOver',
  close: 'close',
}

const WAYS = Object.keys(VERBS) as EndingWay[]

type Ending = Pick<CaseView, 'actions' | 'locked'> & { readonly item: Pick<CaseView['item'], 'kind'> }

export function endingWays({ actions, item }: Omit<Ending, 'locked'>): readonly EndingWay[] {
  const open = WAYS.filter(way => may(actions, VERBS[way]))
  // 即办件 are decided on the spot: handing over comes first.
  return item.kind === 'instant' ? open.reverse() : open
}

/** Undefined while a material is to be brought or checked first. */
export function nextWay(view: Ending): EndingWay | undefined {
  const [next] = endingWays(view)
  return view.locked && next !== 'close' ? undefined : next
}

/** 即办件: handing it over grants it. */
export function grantsAtOnce({ actions }: Pick<Ending, 'actions'>): boolean {
  return actionOf(actions, 'handOver')?.limits.granting ?? false
}
