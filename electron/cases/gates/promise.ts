import { promisedMaterials } from '../deadlines.ts'
import type { Facts } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { type Gate, gate } from './gate.ts'

/** The notice was shown and the promise signed, for the very materials and dates that would be accepted today. */
export function promise(state: CaseState, facts: Facts): Gate {
  if (!state.missing || state.missing.length === 0) {
    return gate('promise', 'pass', '材料齐全，无须承诺', 'Nothing is missing, no promise is needed')
  }
  if (!state.promise?.signed) {
    return gate('promise', 'fail', '尚未告知并签署承诺书', 'The notice and the promise are still to be signed')
  }
  return promiseHolds(state, facts)
    ? gate('promise', 'pass', `已签署承诺书 ${state.promise.number}`, `Promise ${state.promise.number} was signed`)
    : gate(
        'promise',
        'fail',
        '承诺书与当前材料或期限不符，请重新签署',
        'Materials or dates have changed since the promise; sign again',
      )
}

/** The promise that was made out says what would be promised today. */
export function promiseHolds(state: CaseState, facts: Facts): boolean {
  if (!state.promise || !state.missing) return false
  const { noticeVersion, promiseVersion } = facts.rules
  if (state.promise.noticeVersion !== noticeVersion || state.promise.promiseVersion !== promiseVersion) return false
  const today = promisedMaterials(state, facts)
  return today !== undefined && JSON.stringify(today) === JSON.stringify(state.promise.materials)
}
