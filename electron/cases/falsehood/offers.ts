import { DELIVERY_METHODS } from '../model/delivery.ts'
import { type Offers, SAID } from '../model/offer.ts'
import type { FalsehoodCommand } from './commands.ts'
import { consequenceOf } from './consequences.ts'
import { decideFalsehood } from './decide.ts'
import { openFalsehood } from './falsehood.ts'
import { materialsGiven } from './finding.ts'

const WAYS = ['proven', 'dropped'] as const

function deciding(way: (typeof WAYS)[number]) {
  return { type: 'decideFalsehood', proven: way === 'proven', reason: SAID } as const
}

export const FALSEHOOD_OFFERS: Offers<FalsehoodCommand> = {
  findFalsehood: (state, { today }) => {
    const choices = consequenceOf(state) ? materialsGiven(state) : []
    const [first] = choices
    if (first === undefined) return []
    const sample = {
      type: 'findFalsehood',
      materialIds: [first],
      facts: SAID,
      foundBy: SAID,
      foundOn: today,
    } as const
    return [{ limits: { reason: 'always', choices }, sample }]
  },
  deliverPriorNotice: (state, { today }) => {
    const open = openFalsehood(state)
    if (!open || open.delivered) return []
    const day = { earliest: open.on, latest: today }
    const sample = { type: 'deliverPriorNotice', deliveredOn: today, method: 'counter' } as const
    return [{ limits: { day, choices: DELIVERY_METHODS }, sample }]
  },
  hearDefence: state =>
    openFalsehood(state)
      ? [
          {
            limits: { reason: 'always', choices: ['statement', 'waiver'] },
            sample: { type: 'hearDefence', kind: 'statement', said: SAID, weighed: SAID },
          },
        ]
      : [],
  decideFalsehood: (state, facts) => {
    if (!openFalsehood(state)) return []
    const choices = WAYS.filter(way => decideFalsehood(deciding(way), state, facts).ok)
    return [{ limits: { reason: 'always', secondPerson: true, choices }, sample: deciding(choices[0] ?? 'proven') }]
  },
}
