import type { Outcome } from '../events.ts'
import type { Facts } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { grade, noListEntry } from './credit.ts'
import { type Gate, type GateId, PERSON_DECIDES } from './gate.ts'
import { coreComplete, deadline, itemOpen, missingDeferrable } from './materials.ts'
import { belowCap, identity, noOverdue } from './party.ts'
import { promise, promiseHolds } from './promise.ts'

/** Every gate, all at once: a person is told every reason, not the first. In the order of GATE_IDS. */
export function evaluateGates(state: CaseState, facts: Facts): readonly Gate[] {
  return [
    identity(state, facts),
    itemOpen(state),
    coreComplete(state),
    missingDeferrable(state),
    ...grade(state, facts),
    ...noListEntry(state, facts),
    noOverdue(state, facts),
    belowCap(state, facts),
    deadline(state, facts),
    promise(state, facts),
  ]
}

/** What a clerk may offer. The ordinary procedure is among the answers whatever the gates say. */
export type Answer =
  | 'acceptFull'
  | 'acceptOwing'
  | 'preparePromise'
  | 'signPromise'
  | 'askPerson'
  | 'oneTimeNotice'
  | 'holdPapers'
  | 'ordinary'

export interface Assessment {
  readonly outcome: Outcome
  readonly gates: readonly Gate[]
  /** Gates that have failed or are unknown, that a person may weigh, and that none has decided on yet. */
  readonly undecided: readonly GateId[]
  /** Those gates and any other that speaks against trust, without the promise. */
  readonly against: readonly Gate[]
  readonly answers: readonly Answer[]
}

/**
 * Outcome: a failed gate → ordinary procedure; an unknown one → a person decides; else trust. What a person has allowed
 * counts as passed for as long as it stands as it was weighed. The promise comes last: it is asked for once everything else allows trust, and does not change the
 * outcome.
 */
export function assess(state: CaseState, facts: Facts): Assessment {
  const gates = evaluateGates(state, facts)
  const complete = state.missing?.length === 0
  const { personDecision } = state
  const allowed = personDecision?.allowed ? personDecision.gates : []
  const against = gates.filter(
    gate => gate.id !== 'promise' && gate.result !== 'pass' && !allowed.some(weighed => isSame(weighed, gate)),
  )
  const undecided = [...new Set(against.map(gate => gate.id))].filter(id => PERSON_DECIDES.has(id))

  const refused = personDecision?.allowed === false
  const outcome = complete
    ? 'full'
    : against.some(gate => gate.result === 'fail') || refused
      ? 'ordinary'
      : against.length > 0
        ? 'person'
        : 'trust'
  const askable = !complete && !refused && against.length > 0 && against.every(gate => PERSON_DECIDES.has(gate.id))
  return { outcome, gates, undecided, against, answers: answers(state, facts, outcome, gates, askable) }
}

/** The same reason against the same party: a permission does not stretch to what has changed since. */
function isSame(a: Gate, b: Gate): boolean {
  return a.id === b.id && a.party === b.party && a.result === b.result && a.reason.zh === b.reason.zh
}

function answers(
  state: CaseState,
  facts: Facts,
  outcome: Outcome,
  gates: readonly Gate[],
  askable: boolean,
): readonly Answer[] {
  const found: Answer[] = []
  const identified = state.parties.handler !== undefined && state.parties.applicant !== undefined
  const missing = state.missing !== undefined && state.missing.length > 0
  if (state.status === 'awaitingPerson' && identified && missing) return ['oneTimeNotice', 'ordinary']
  if (state.status !== 'draft') return ['ordinary']
  if (outcome === 'full' && identified) found.push('acceptFull')
  if (outcome === 'trust') {
    const signed = gates.some(gate => gate.id === 'promise' && gate.result === 'pass')
    if (signed) found.push('acceptOwing')
    else found.push(!state.promise?.signed && promiseHolds(state, facts) ? 'signPromise' : 'preparePromise')
  }
  if (askable && identified) found.push('askPerson')
  if (missing && identified) found.push('oneTimeNotice')
  if (missing && identified && gates.some(({ id, result }) => id === 'coreComplete' && result === 'fail')) {
    found.push('holdPapers')
  }
  return [...found, 'ordinary']
}
