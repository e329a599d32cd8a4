import type { DrawnSignature } from '../documents/events.ts'
import { assess } from '../gates/evaluate.ts'
import { isAgainst } from '../gates/gate.ts'
import { promiseHolds } from '../gates/promise.ts'
import { lacksSituation } from '../model/asked.ts'
import { promisedMaterials } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { noticeTold } from '../model/notice-told.ts'
import { asParty, type ByParty } from '../model/presence.ts'
import { promisorsOf } from '../model/promisors.ts'
import type { CaseState } from '../model/state.ts'
import { numberOf, policy } from './recorded-parts.ts'

/** `number`: as printed. The API has checked a drawn signature against the page that was shown. */
export type SignPromise = ByParty & {
  readonly type: 'signPromise'
  readonly number: string
  readonly signature?: DrawnSignature
}

/** 承诺书: only when all other gates allow trust. */
export function preparePromise(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  const { outcome, gates } = assess(state, facts)
  if (outcome === 'full') return refused('K319')
  if (outcome === 'askCredit') return refused('K378')
  if (outcome !== 'trust') return refused('K304', { gates: gates.filter(isAgainst) })
  const told = noticeTold(state, facts.rules)
  if (!told) return refused('K379')
  const materials = promisedMaterials(state, facts)
  if (!materials) return refused('K304', { gates: gates.filter(gate => gate.id === 'deadline') })
  const caseNumber = numberOf(state, facts)
  return happened({
    type: 'PromisePrepared',
    caseNumber,
    number: `${caseNumber}-C${state.promisesPrepared + 1}`,
    noticeVersion: told.version,
    promiseVersion: facts.rules.promiseVersion,
    preparedOn: facts.today,
    materials,
    ...policy(state, facts, materials),
    ...promisorsOf(state, facts),
  })
}

/** K311 unless this is the last promise made out and still says what would be accepted today. */
export function signPromise(command: SignPromise, state: CaseState, facts: Facts): Decision {
  const { promise } = state
  if (promise?.number !== command.number || !promiseHolds(state, facts)) return refused('K311')
  if (promise.signed) return happened()
  const { signature } = command
  const { number } = promise
  return asParty(
    state,
    command.present,
    present => happened({ type: 'PromiseSigned', number, ...(signature ? { signature } : {}), ...present }),
    ['handler'],
  )
}
