import type { CaseState } from '../model/state.ts'

/**
 * Nothing is owed to a case that has ended. `verifies`: its result is out and stands, so that what was promised in place of
 * a document is still to be verified.
 */
export function ended(state: CaseState, verifies = false): Partial<CaseState> {
  return {
    requests: [],
    owed: state.owed.map(owed => {
      if (owed.status === 'discharged' || owed.status === 'waived') return owed
      return owed.mode === 'promise' && verifies ? owed : { ...owed, status: 'void' }
    }),
  }
}
