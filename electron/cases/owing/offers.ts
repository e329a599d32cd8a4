import { earlierOf } from '../../base/local-date.ts'
import { type Offers, SAID } from '../model/offer.ts'
import type { OwingCommand } from './commands.ts'
import type { SupplyMethod } from './events.ts'
import { otherMeans } from './supplying.ts'

const METHODS: readonly SupplyMethod[] = ['counter', 'post', 'upload', 'sharing']

export const OWING_OFFERS: Offers<OwingCommand> = {
  passDay: 'nobody',
  supply: ({ owed }, { today }) =>
    owed.map(({ owedId, promisedOn }) => ({
      about: { owedId },
      limits: { choices: METHODS, day: { earliest: earlierOf(promisedOn, today), latest: today } },
      sample: { type: 'supply', owedId, method: 'counter' },
    })),
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
  promiseCure: () => [{ sample: { type: 'promiseCure' } }],
}
