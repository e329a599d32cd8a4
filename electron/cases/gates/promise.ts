import { toBring } from '../model/asked.ts'
import { promisedMaterials } from '../model/deadlines.ts'
import type { Facts } from '../model/facts.ts'
import { lastNotice, noticeTold } from '../model/notice-told.ts'
import { isProof } from '../model/promised-material.ts'
import { isProxyForbidden } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import { type GateInput, input, type Verdict, verdict } from './gate.ts'
import { noticeInputs } from './notice-inputs.ts'

/** The privacy notice was shown in this case; the promise is signed, for the same materials and dates as today. */
export function promise(state: CaseState, facts: Facts): Verdict[] {
  const { rules, asThen } = facts
  const of = (
    result: 'pass' | 'fail',
    zh: string,
    en: string,
    inputs: readonly GateInput[] = toldInputs(state, facts),
  ) => [verdict('promise', result, { zh, en }, { inputs })]
  if (toBring(state, asThen).length === 0) {
    const inputs = asThen?.toldByRule === undefined ? noticeInputs(state, facts) : []
    return of('pass', '材料齐全，无须承诺', 'Nothing is missing, no promise is needed', inputs)
  }
  if (isProxyForbidden(state)) {
    return of('fail', '不允许代为承诺，须由申请人本人签署', 'The applicant must sign the promise in person')
  }
  if (asThen?.toldByRule === undefined && !noticeTold(state, rules)) {
    return lastNotice(state)
      ? of(
          'fail',
          '告知书已更新，须重新告知个人信息处理规则',
          'The privacy notice has changed and is to be shown again',
        )
      : of('fail', '尚未告知个人信息处理规则', 'The privacy notice has not been shown in this case')
  }
  if (!state.promise?.signed) {
    return asThen?.toldByRule === undefined
      ? of('fail', '已告知，承诺书尚未签署', 'The notice was shown; the promise is still to be signed')
      : of('fail', '尚未告知并签署承诺书', 'The notice and the promise are still to be signed')
  }
  const { number } = state.promise
  return promiseHolds(state, facts)
    ? of('pass', `已签署承诺书 ${number}`, `Promise ${number} was signed`)
    : of(
        'fail',
        '承诺书与当前材料或期限不符，请重新签署',
        'Materials or dates have changed since the promise; sign again',
      )
}

function toldInputs(state: CaseState, facts: Facts) {
  const { rules, asThen } = facts
  const { promise: prepared } = state
  return [
    ...(asThen?.toldByRule === undefined
      ? noticeInputs(state, facts)
      : [input('告知书版本', 'notice version', asThen.toldByRule, rules.version)]),
    input('承诺书版本', 'promise version', rules.promiseVersion, rules.version),
    ...(prepared ? [input('承诺书', 'promise', prepared.number, prepared.preparedOn)] : []),
  ]
}

export function promiseHolds(state: CaseState, facts: Facts): boolean {
  if (!state.promise || !state.missing) return false
  if (state.promise.promiseVersion !== facts.rules.promiseVersion) return false
  const today = promisedMaterials(state, facts)
  const { materials } = state.promise
  // Earlier releases told nothing of a proof.
  const told = materials.some(isProof) ? today : today?.map(({ proof: _, ...rest }) => rest)
  return told !== undefined && JSON.stringify(told) === JSON.stringify(materials)
}
