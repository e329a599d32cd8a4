import { type Offers, SAID } from '../model/offer.ts'
import { isProof } from '../model/promised-material.ts'
import { CHECK_METHODS, type CheckOutcome } from './check-method.ts'
import { checkPromise, outcomesOf } from './checking.ts'
import type { CheckingCommand } from './commands.ts'

export const CHECKING_OFFERS: Offers<CheckingCommand> = {
  checkPromise: (state, facts) =>
    state.owed.filter(isProof).map(owed => {
      const { owedId } = owed
      const sample = (outcome: CheckOutcome) =>
        ({ type: 'checkPromise', owedId, method: CHECK_METHODS[0], found: SAID, outcome }) as const
      const choices = outcomesOf(owed, state).filter(outcome => checkPromise(sample(outcome), state, facts).ok)
      return { about: { owedId }, limits: { choices, reason: 'always' }, sample: sample('holds') }
    }),
}
