import { holdingPeriod } from '../accepting/holding.ts'
import { lacksSituation, missingMaterials } from '../model/asked.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { evaluateGates } from './all-gates.ts'
import { isProxyForbidden } from './authority.ts'
import { type Gate, type GateId, PERSON_DECIDES } from './gate.ts'
import type { Outcome } from './outcome.ts'
import { type OutcomeInputs, type OutcomeRow, outcomeRow } from './outcome.ts'
import { promiseHolds } from './promise.ts'

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
  /** The row of the outcome table that it came from. */
  readonly row: OutcomeRow
  readonly gates: readonly Gate[]
  /** Gates that have failed or are unknown, that a person may weigh, and that none has decided on yet. */
  readonly undecided: readonly GateId[]
  /** Those gates and any other that speaks against trust, without the promise. */
  readonly against: readonly Gate[]
  readonly answers: readonly Answer[]
}

/**
 * The gates, and the outcome by the table. What a person has allowed counts as passed for as long as it stands as it was
 * weighed. The promise comes last: it is asked for once everything else allows trust, and does not change the outcome,
 * unless the person at the counter may not sign it at all.
 */
export function assess(state: CaseState, facts: Facts): Assessment {
  const known = LAST.get(facts)
  if (known?.state === state) return known.assessment
  const assessment = assessed(state, facts)
  LAST.set(facts, { state, assessment })
  return assessment
}

/** Several commands are tried on the same case with the same facts: its gates stand as they stood. */
const LAST = new WeakMap<Facts, { readonly state: CaseState; readonly assessment: Assessment }>()

function assessed(state: CaseState, facts: Facts): Assessment {
  const gates = evaluateGates(state, facts)
  const { personDecision } = state
  const allowed = personDecision?.allowed ? personDecision.gates : []
  const comesLast = !isProxyForbidden(state)
  const against = gates.filter(
    gate =>
      gate.result !== 'pass' &&
      !(gate.id === 'promise' && comesLast) &&
      !(PERSON_DECIDES.has(gate.id) && allowed.some(weighed => isSame(weighed, gate))),
  )
  const undecided = [...new Set(against.map(gate => gate.id))].filter(id => PERSON_DECIDES.has(id))
  const row = outcomeRow({
    materials: materialsOf(state),
    person: personDecision === undefined ? 'silent' : personDecision.allowed ? 'allowed' : 'refused',
    against: worst(against),
  })
  const { outcome } = row
  const askable = row.id === 'unknown' || row.id === 'weighable'
  return { outcome, row, gates, undecided, against, answers: answers(state, facts, outcome, gates, askable) }
}

/** What was looked at before a situation was chosen is not what the situation asks for. */
function materialsOf(state: CaseState): OutcomeInputs['materials'] {
  if (state.missing === undefined || lacksSituation(state)) return 'unchecked'
  return missingMaterials(state).length === 0 ? 'complete' : 'missing'
}

function worst(against: readonly Gate[]): OutcomeInputs['against'] {
  if (against.some(gate => !PERSON_DECIDES.has(gate.id))) return 'firm'
  if (against.some(gate => gate.result === 'fail')) return 'weighable'
  return against.length > 0 ? 'unknown' : 'nothing'
}

/**
 * The same reason against the same party: a permission does not stretch to what has changed since. Who was allowed although it
 * failed is allowed where the same is only unknown now: a name that does not match failed in earlier releases.
 */
function isSame(weighed: Gate, now: Gate): boolean {
  const asBad = weighed.result === now.result || (weighed.result === 'fail' && now.result === 'unknown')
  return weighed.id === now.id && weighed.party === now.party && asBad && weighed.reason.zh === now.reason.zh
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
  const missing = missingMaterials(state).length > 0
  if (lacksSituation(state)) return ['ordinary']
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
  const lacksCore = gates.some(({ id, result }) => id === 'coreComplete' && result === 'fail')
  if (missing && identified && lacksCore && holdingPeriod(state, facts)) {
    found.push('holdPapers')
  }
  return [...found, 'ordinary']
}
