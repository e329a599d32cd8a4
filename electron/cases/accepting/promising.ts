import type { DrawnSignature } from '../documents/events.ts'
import { assess } from '../gates/evaluate.ts'
import { promiseHolds } from '../gates/promise.ts'
import { lacksSituation } from '../model/asked.ts'
import { promisedMaterials } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { asParty, type ByParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import { numberOf, policy } from './recorded-parts.ts'

/** `number` as it stands on the paper. A drawn signature has been held against the page that was shown. */
export type SignPromise = ByParty & {
  readonly type: 'signPromise'
  readonly number: string
  readonly signature?: DrawnSignature
}

/** 承诺书: for what is missing now, due as computed today. Only when everything else allows trust. */
export function preparePromise(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  const { outcome, gates } = assess(state, facts)
  if (outcome === 'full') return refused('K319')
  if (outcome !== 'trust') return refused('K304', { gates: gates.filter(gate => gate.result !== 'pass') })
  const materials = promisedMaterials(state, facts)
  if (!materials) return refused('K304', { gates: gates.filter(gate => gate.id === 'deadline') })
  const caseNumber = numberOf(state, facts)
  return happened({
    type: 'PromisePrepared',
    caseNumber,
    number: `${caseNumber}-C${state.promisesPrepared + 1}`,
    noticeVersion: facts.rules.noticeVersion,
    promiseVersion: facts.rules.promiseVersion,
    preparedOn: facts.today,
    materials,
    ...policy(state, facts),
  })
}

/** The paper that was signed must be the one that was made out last, and still say what would be accepted today. */
export function signPromise(command: SignPromise, state: CaseState, facts: Facts): Decision {
  const { promise } = state
  if (promise?.number !== command.number || !promiseHolds(state, facts)) return refused('K311')
  if (promise.signed) return happened()
  const { signature } = command
  const { number } = promise
  // It is the handler's name that stands under it.
  return asParty(
    state,
    command.present,
    present => happened({ type: 'PromiseSigned', number, ...(signature ? { signature } : {}), ...present }),
    ['handler'],
  )
}
