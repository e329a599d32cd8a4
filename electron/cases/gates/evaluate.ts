import type { Party } from '../../catalogue/model/item.ts'
import { holdingPeriod } from '../accepting/holding.ts'
import { lacksSituation, toBring } from '../model/asked.ts'
import type { Facts } from '../model/facts.ts'
import { noticeTold } from '../model/notice-told.ts'
import type { CaseState } from '../model/state.ts'
import { countsAgainst, standsFirm } from './against.ts'
import { evaluateGates } from './all-gates.ts'
import type { Asking } from './asking.ts'
import { bindingGates } from './binding.ts'
import { type Gate, type GateId, PERSON_DECIDES } from './gate.ts'
import type { Outcome } from './outcome.ts'
import { type OutcomeInputs, type OutcomeRow, outcomeRow } from './outcome.ts'
import { promiseHolds } from './promise.ts'

/** `ordinary` is always among them. */
export type Answer =
  | 'acceptFull'
  | 'showNotice'
  | 'acceptOwing'
  | 'askCredit'
  | 'preparePromise'
  | 'signPromise'
  | 'askPerson'
  | 'oneTimeNotice'
  | 'holdPapers'
  | 'ordinary'

export interface Assessment {
  readonly outcome: Outcome
  readonly row: OutcomeRow
  readonly gates: readonly Gate[]
  /** Failed or unknown gates that a supervisor may weigh and has not. */
  readonly undecided: readonly GateId[]
  /** Also the other gates against trust, except `promise`. */
  readonly against: readonly Gate[]
  /** Against any acceptance, also of a complete case. */
  readonly binding: readonly Gate[]
  readonly answers: readonly Answer[]
  readonly asking: Asking
  readonly toAsk: readonly Party[]
}

/** A gate that a supervisor allowed counts as passed while unchanged. `promise` changes the outcome only where a proxy may not sign. */
export function assess(state: CaseState, facts: Facts): Assessment {
  const known = LAST.get(facts)
  if (known?.state === state) return known.assessment
  const assessment = assessed(state, facts)
  LAST.set(facts, { state, assessment })
  return assessment
}

/** Several commands are tried with the same case and facts. */
const LAST = new WeakMap<Facts, { readonly state: CaseState; readonly assessment: Assessment }>()

function assessed(state: CaseState, given: Facts): Assessment {
  const { gates, asking, toAsk } = evaluateGates(state, given)
  const { personDecision } = state
  const allowed = personDecision?.allowed ? personDecision.gates : []
  const against = gates.filter(
    gate => standsFirm(gate, state) || (countsAgainst(gate, state) && !allowed.some(weighed => isSame(weighed, gate))),
  )
  const undecided = [...new Set(against.map(gate => gate.id))].filter(id => PERSON_DECIDES.has(id))
  const row = outcomeRow({
    materials: materialsOf(state, given),
    person: personDecision === undefined ? 'silent' : personDecision.allowed ? 'allowed' : 'refused',
    against: worst(against, gates, state),
  })
  const { outcome } = row
  const askable = row.id === 'unknown' || row.id === 'weighable'
  const binding = bindingGates(state, given, against)
  const found = answers(state, given, { outcome, gates, binding }, askable)
  return { outcome, row, gates, undecided, against, binding, answers: found, asking, toAsk }
}

/** A check made before the situation was chosen does not count. */
function materialsOf(state: CaseState, { asThen }: Facts): OutcomeInputs['materials'] {
  if (state.missing === undefined || lacksSituation(state)) return 'unchecked'
  return toBring(state, asThen).length === 0 ? 'complete' : 'missing'
}

function worst(against: readonly Gate[], all: readonly Gate[], state: CaseState): OutcomeInputs['against'] {
  if (against.some(gate => standsFirm(gate, state))) return 'firm'
  if (all.some(({ result }) => result === 'notAsked')) return 'notAsked'
  if (against.some(gate => gate.result === 'fail')) return 'weighable'
  return against.length > 0 ? 'unknown' : 'nothing'
}

/** By what was weighed, not by its words or the day. A permission for a failed gate also covers unknown: a MISMATCH failed in earlier releases. */
function isSame(weighed: Gate, now: Gate): boolean {
  const asBad = weighed.result === now.result || (weighed.result === 'fail' && now.result === 'unknown')
  return weighed.id === now.id && weighed.party === now.party && asBad && facts(weighed) === facts(now)
}

function facts({ inputs }: Gate): string {
  return JSON.stringify(inputs.map(({ value }) => (typeof value === 'string' ? value : value.zh)))
}

function answers(
  state: CaseState,
  facts: Facts,
  { outcome, gates, binding }: Pick<Assessment, 'outcome' | 'gates' | 'binding'>,
  askable: boolean,
): readonly Answer[] {
  const found: Answer[] = []
  const identified = state.parties.handler !== undefined && state.parties.applicant !== undefined
  const missing = toBring(state, facts.asThen).length > 0
  if (lacksSituation(state)) return ['ordinary']
  if (state.status === 'awaitingPerson' && identified && missing) return ['oneTimeNotice', 'ordinary']
  if (state.status !== 'draft') return ['ordinary']
  if (outcome === 'full' && identified) {
    if (binding.length === 0) found.push('acceptFull')
    else if (state.personDecision?.allowed !== false && binding.every(({ id }) => PERSON_DECIDES.has(id)))
      found.push('askPerson')
  }
  const untold = facts.asThen?.toldByRule === undefined && !noticeTold(state, facts.rules)
  if (untold && (outcome === 'askCredit' || outcome === 'trust')) found.push('showNotice')
  else if (outcome === 'askCredit') found.push('askCredit')
  else if (outcome === 'trust') {
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
