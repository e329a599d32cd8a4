import { toBring } from '../model/asked.ts'
import { promisedMaterials } from '../model/deadlines.ts'
import type { Facts } from '../model/facts.ts'
import { isProxyForbidden } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import { input, type Verdict, verdict } from './gate.ts'

/** Signed, and for the same materials and dates as today. */
export function promise(state: CaseState, facts: Facts): Verdict[] {
  if (toBring(state, facts.asThen).length === 0) {
    return [verdict('promise', 'pass', { zh: '材料齐全，无须承诺', en: 'Nothing is missing, no promise is needed' })]
  }
  const { rules } = facts
  const inputs = [
    input('告知书版本', 'notice version', rules.noticeVersion, rules.version),
    input('承诺书版本', 'promise version', rules.promiseVersion, rules.version),
    ...(state.promise ? [input('承诺书', 'promise', state.promise.number, state.promise.preparedOn)] : []),
  ]
  if (isProxyForbidden(state)) {
    const reason = { zh: '不允许代为承诺，须由申请人本人签署', en: 'The applicant must sign the promise in person' }
    return [verdict('promise', 'fail', reason, { inputs })]
  }
  if (!state.promise?.signed) {
    const reason = { zh: '尚未告知并签署承诺书', en: 'The notice and the promise are still to be signed' }
    return [verdict('promise', 'fail', reason, { inputs })]
  }
  const { number } = state.promise
  return promiseHolds(state, facts)
    ? [verdict('promise', 'pass', { zh: `已签署承诺书 ${number}`, en: `Promise ${number} was signed` }, { inputs })]
    : [
        verdict(
          'promise',
          'fail',
          {
            zh: '承诺书与当前材料或期限不符，请重新签署',
            en: 'Materials or dates have changed since the promise; sign again',
          },
          { inputs },
        ),
      ]
}

export function promiseHolds(state: CaseState, facts: Facts): boolean {
  if (!state.promise || !state.missing) return false
  const { noticeVersion, promiseVersion } = facts.rules
  if (state.promise.noticeVersion !== noticeVersion || state.promise.promiseVersion !== promiseVersion) return false
  const today = promisedMaterials(state, facts)
  return today !== undefined && JSON.stringify(today) === JSON.stringify(state.promise.materials)
}
