import { earlierOf } from '../../base/local-date.ts'
import { type Offers, SAID } from '../model/offer.ts'
import { arrivalLimits } from './arrival.ts'
import type { OwingCommand } from './commands.ts'
import type { SupplyMethod } from './events.ts'
import { curable, cureUntil } from './lateness.ts'
import { otherMeans } from './supplying.ts'

const METHODS: readonly SupplyMethod[] = ['counter', 'post', 'upload', 'sharing']

export const OWING_OFFERS: Offers<OwingCommand> = {
  passDay: 'nobody',
  supply: (state, { today }) =>
    state.owed.map(owed => {
      const { owedId, promisedOn } = owed
      const arrival = arrivalLimits(owed, state)
      const day = { earliest: earlierOf(promisedOn, today), latest: today }
      return {
        about: { owedId },
        limits: { choices: METHODS, day, ...(arrival ? { arrival } : {}) },
        sample: { type: 'supply', owedId, method: 'counter' },
      }
    }),
  acceptSupply: ({ owed }) =>
    owed.map(({ owedId }) => ({ about: { owedId }, sample: { type: 'acceptSupply', owedId } })),
  rejectSupply: ({ owed }) =>
    owed.map(({ owedId }) => ({
      about: { owedId },
      limits: { reason: 'always' },
      sample: { type: 'rejectSupply', owedId, reason: SAID },
    })),
  discharge: ({ owed }) =>
    owed.flatMap(material => {
      const { owedId } = material
      const choices = otherMeans(material)
      const [means] = choices
      if (!means) return []
      return [{ about: { owedId }, limits: { choices }, sample: { type: 'discharge', owedId, means, reference: SAID } }]
    }),
  findFalse: ({ owed }) =>
    owed.map(({ owedId }) => ({
      about: { owedId },
      limits: { reason: 'always' },
      sample: { type: 'findFalse', owedId, reason: SAID },
    })),
  promiseCure: (state, facts) => {
    const until = cureUntil(state, curable(state, facts), facts)
    return [{ ...(until ? { limits: { latest: until.date } } : {}), sample: { type: 'promiseCure' } }]
  },
}
