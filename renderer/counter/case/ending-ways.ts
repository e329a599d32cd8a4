import type { CaseView } from '../../../electron/api/contract/case-view.ts'

/** What brings a case to its end, step by step. */
export type EndingWay = 'decide' | 'ready' | 'handOver' | 'close'

type Ending = Pick<CaseView, 'status' | 'locked' | 'result' | 'ready' | 'clock'> & {
  readonly item: Pick<CaseView['item'], 'kind' | 'yieldsCertificate'>
}

/** The steps that are open now, the one that is next first. Nothing is given out that was not decided. */
export function endingWays(view: Ending): readonly EndingWay[] {
  const { item, result, locked } = view
  const accepted = view.status === 'accepted'
  const certificate = accepted && item.yieldsCertificate
  const granted = result?.granted === true
  const refused = result?.granted === false
  const running = !isStopped(view)
  const ways: [EndingWay, boolean][] = [
    ['decide', accepted && !result && running],
    ['ready', certificate && granted && !view.ready && running],
    ['handOver', certificate && !locked && running && (granted || grantsAtOnce(view))],
    ['close', view.status === 'handedOver' ? !locked : accepted && (refused || (granted && !certificate && !locked))],
  ]
  const open = ways.filter(([, may]) => may).map(([way]) => way)
  // What is decided on the spot is handed over at once.
  return item.kind === 'instant' ? open.reverse() : open
}

/** The step that is pressed next; undefined while something else is: what is owed is brought, or checked. */
export function nextWay(view: Ending): EndingWay | undefined {
  const [next] = endingWays(view)
  return view.locked && next !== 'close' ? undefined : next
}

/** 即办件: handing it over grants it. */
export function grantsAtOnce({ item, result }: Pick<Ending, 'item' | 'result'>): boolean {
  return item.kind === 'instant' && !result
}

/** What is to be decided once it is complete is not decided before. */
export function isStopped({ clock }: Pick<Ending, 'clock'>): boolean {
  return clock !== undefined && (clock.stops.length > 0 || !clock.finish)
}
