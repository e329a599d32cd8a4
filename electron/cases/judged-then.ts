import type { CaseEvent } from './events.ts'
import { wasUnknownUnasked } from './gates/asking.ts'
import { countedAlike } from './gates/standing.ts'
import type { DecidedBy } from './model/decided-by.ts'
import type { AsThen } from './model/facts.ts'
import type { CaseState } from './model/state.ts'

export type DecisionEvent = Extract<CaseEvent, { type: 'Decided' | 'Accepted' | 'OneTimeNoticeGiven' | 'PapersHeld' }>

/** How the gates of a decision were judged. Earlier releases recorded no number: their gates tell. */
export function judgedThen(event: DecisionEvent | undefined, state: CaseState): AsThen {
  if (!event || decidedByOf(event)?.judged !== undefined) return {}
  const { gates } = event
  return {
    sharedAsked: true,
    ...toldByRule(gates),
    authorityUnchecked: true,
    ...(mismatchFailed(gates, state) ? { mismatchFailed: true } : {}),
    ...(wasUnknownUnasked(gates, state) ? { unaskedUnknown: true } : {}),
    ...(listedByItem(gates) ? { listsByItem: true } : {}),
    ...(countedAlike(gates) ? { agentsAlike: true } : {}),
  }
}

export function decidedByOf(event: DecisionEvent): DecidedBy | undefined {
  return 'ruleVersion' in event ? event : event.decidedBy
}

/** The version that the rules named; empty in the first release, which kept no inputs. */
function toldByRule(gates: DecisionEvent['gates']): AsThen {
  const gate = gates.find(({ id, skipped }) => id === 'promise' && !skipped)
  if (!gate) return {}
  const version = gate.inputs.find(({ name }) => name.zh === '告知书版本')?.value
  return { toldByRule: typeof version === 'string' ? version : '' }
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
