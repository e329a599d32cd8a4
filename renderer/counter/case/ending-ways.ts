import type { CaseView } from '../../../electron/api/contract/case-view.ts'

/** What brings a case to its end, step by step. */
export type EndingWay = 'decide' | 'ready' | 'handOver' | 'close'

type Ending = Pick<CaseView, 'status' | 'locked' | 'result' | 'ready' | 'clock'> & {
  readonly item: Pick<CaseView['item'], 'kind' | 'yieldsCertificate'>
}

/** The steps that are open now, the one that is next first. */
export function endingWays(view: Ending): readonly EndingWay[] {
  const { item, result, locked } = view
  const accepted = view.status === 'accepted'
  // What is to be decided once it is complete is not decided before.
  const stopped = (view.clock?.stops.length ?? 0) > 0 || (view.clock !== undefined && !view.clock.finish)
  const refused = result?.granted === false
  const ways: [EndingWay, boolean][] = [
    ['decide', accepted && !result && !stopped],
    ['ready', accepted && item.yieldsCertificate && result?.granted === true && !view.ready && !stopped],
    ['handOver', accepted && item.yieldsCertificate && !refused && !locked],
    ['close', view.status === 'handedOver' ? !locked : accepted && (refused || (!item.yieldsCertificate && !locked))],
  ]
  const open = ways.filter(([, may]) => may).map(([way]) => way)
  // What is decided on the spot is handed over at once.
  return item.kind === 'instant' ? open.reverse() : open
}
