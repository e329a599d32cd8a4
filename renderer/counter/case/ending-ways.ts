import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may } from '../../case/actions.ts'

/** What brings a case to its end, step by step. */
export type EndingWay = 'decide' | 'ready' | 'handOver' | 'close'

export const VERBS: Readonly<Record<EndingWay, ActionView['id']>> = {
  decide: 'decideResult',
  ready: 'readyResult',
  handOver: 'handOver',
  close: 'close',
}

const WAYS = Object.keys(VERBS) as EndingWay[]

type Ending = Pick<CaseView, 'actions' | 'locked'> & { readonly item: Pick<CaseView['item'], 'kind'> }

/** The steps that are open now, the one that is next first. */
export function endingWays({ actions, item }: Omit<Ending, 'locked'>): readonly EndingWay[] {
  const open = WAYS.filter(way => may(actions, VERBS[way]))
  // What is decided on the spot is handed over at once.
  return item.kind === 'instant' ? open.reverse() : open
}

/** The step that is pressed next; undefined while something else is: what is owed is brought, or checked. */
export function nextWay(view: Ending): EndingWay | undefined {
  const [next] = endingWays(view)
  return view.locked && next !== 'close' ? undefined : next
}

/** 即办件: handing it over grants it. */
export function grantsAtOnce({ actions }: Pick<Ending, 'actions'>): boolean {
  return actionOf(actions, 'handOver')?.limits.granting ?? false
}
