import { type Changes, STALE } from '../model/change.ts'
import { ended } from './ended.ts'
import type { EndingEvent } from './events.ts'

export const ENDING_CHANGES: Changes<EndingEvent> = {
  Closed: (state, { type: _, caseNumber = state.caseNumber, ...closing }) => ({
    ...ended(state, state.handover !== undefined && closing.outcome === undefined),
    status: 'closed',
    caseNumber,
    question: undefined,
    closing,
  }),
  Withdrawn: (state, { type: _, ...withdrawal }) => ({
    ...ended(state),
    status: 'withdrawn',
    question: undefined,
    withdrawal,
  }),
  PromiseWithdrawn: (state, { type: _, ...promiseWithdrawal }) => ({
    ...ended(state),
    ...STALE,
    status: 'noticed',
    acceptance: undefined,
    clock: undefined,
    // The time to come back begins anew.
    notice: undefined,
    promiseWithdrawal,
  }),
}
