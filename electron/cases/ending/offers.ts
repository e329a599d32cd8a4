import type { Facts } from '../model/facts.ts'
import { type Offers, SAID } from '../model/offer.ts'
import type { CaseState } from '../model/state.ts'
import { close } from './closing.ts'
import type { EndingCommand } from './commands.ts'
import { endOtherwise } from './ending-otherwise.ts'
import { CHOSEN_ENDS, type ChosenEnd } from './events.ts'

export const ENDING_OFFERS: Offers<EndingCommand> = {
  close: (state, facts) => {
    const closing = (result: '0' | '6') => ({ type: 'close', result, reason: '' }) as const
    const choices = (['0', '6'] as const).filter(result => close(closing(result), state, facts).ok)
    return [{ limits: { choices }, sample: closing(choices[0] ?? '6') }]
  },
  putAway: () => [{ limits: { reason: 'always' }, sample: { type: 'putAway', reason: SAID } }],
  dispose: () => [{ limits: { reason: 'always' }, sample: { type: 'dispose', reason: SAID } }],
  endOtherwise: (state, facts) => {
    const choices = CHOSEN_ENDS.filter(way => mayEnd(way, state, facts))
    return [{ limits: { reason: 'always', choices }, sample: ending(choices[0] ?? 'voided') }]
  },
  withdraw: () => [{ limits: { reason: 'always' }, sample: { type: 'withdraw', reason: SAID } }],
  withdrawPromise: ({ acceptance, promise }) =>
    acceptance?.mode === 'owing' && promise
      ? [{ limits: { reason: 'always' }, sample: { type: 'withdrawPromise', reason: SAID } }]
      : [],
}

function ending(way: ChosenEnd) {
  return { type: 'endOtherwise', way, reason: SAID } as const
}

function mayEnd(way: ChosenEnd, state: CaseState, facts: Facts): boolean {
  return endOtherwise(ending(way), state, facts).ok
}
