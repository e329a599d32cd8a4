import type { CaseState } from '../model/state.ts'

/** `verifies`: the result stands, so 告知承诺 are still verified. */
export function ended(state: CaseState, verifies = false): Partial<CaseState> {
  return {
    requests: [],
    owed: state.owed.map(owed => {
      if (owed.status === 'discharged' || owed.status === 'waived') return owed
      return owed.mode === 'promise' && verifies ? owed : { ...owed, status: 'void' }
    }),
  }
}
