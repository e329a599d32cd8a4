import type { CaseEvent } from './events.ts'
import { wasUnknownUnasked } from './gates/asking.ts'
import { countedAlike } from './gates/standing.ts'
import type { AsThen } from './model/facts.ts'
import type { CaseState } from './model/state.ts'

export type DecisionEvent = Extract<CaseEvent, { type: 'Decided' | 'Accepted' | 'OneTimeNoticeGiven' | 'PapersHeld' }>

/** How the gates of a decision were judged. Earlier releases recorded no number: their gates tell. */
export function judgedThen(event: DecisionEvent | undefined, state: CaseState): AsThen {
  if (!event) return {}
  const number = numberOf(event)
  if (number !== undefined) return number < 2 ? { sharedAsked: true } : {}
  const { gates } = event
  return {
    sharedAsked: true,
    ...(mismatchFailed(gates, state) ? { mismatchFailed: true } : {}),
    ...(wasUnknownUnasked(gates, state) ? { unaskedUnknown: true } : {}),
    ...(listedByItem(gates) ? { listsByItem: true } : {}),
    ...(countedAlike(gates) ? { agentsAlike: true } : {}),
  }
}

function numberOf(event: DecisionEvent): number | undefined {
  return 'decidedBy' in event ? event.decidedBy?.judged : 'judged' in event ? event.judged : undefined
}

function mismatchFailed(gates: DecisionEvent['gates'], { credit }: CaseState): boolean {
  return gates.some(
    ({ id, party, result }) => id === 'grade' && result === 'fail' && party && credit[party]?.status === 'MISMATCH',
  )
}

/** Earlier releases asked about the lists of the item's parties alone. */
function listedByItem(gates: DecisionEvent['gates']): boolean {
  const lists = gates.filter(({ id, skipped }) => id === 'noListEntry' && !skipped)
  return lists.length > 0 && lists.every(({ party }) => party === 'handler')
}
