import { isProxyForbidden } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import { type Gate, isAgainst, PERSON_DECIDES } from './gate.ts'

/** A promise that is still to be signed comes last; it counts only where nobody here may sign it. */
export function countsAgainst(gate: Gate, state: CaseState): boolean {
  return isAgainst(gate) && (gate.id !== 'promise' || isProxyForbidden(state))
}

/** No supervisor may allow it. */
export function standsFirm(gate: Gate, state: CaseState): boolean {
  return countsAgainst(gate, state) && !PERSON_DECIDES.has(gate.id)
}
