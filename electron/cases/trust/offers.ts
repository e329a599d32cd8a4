import { type Offers, SAID } from '../model/offer.ts'
import type { TrustCommand } from './commands.ts'
import type { ObjectionSubject } from './events.ts'

export const TRUST_OFFERS: Offers<TrustCommand> = {
  repairBreach: ({ breaches }) =>
    breaches.map(({ breachId }) => ({
      about: { breachId },
      limits: { reason: 'always' },
      sample: { type: 'repairBreach', breachId, reason: SAID },
    })),
  raiseObjection: ({ breaches }) => [
    objecting({ kind: 'decision' }),
    ...breaches.map(({ breachId }) => objecting({ kind: 'breach', breachId })),
  ],
  decideObjection: ({ objections }) =>
    objections.map(({ objectionId }) => ({
      about: { objectionId },
      limits: { reason: 'always', choices: ['uphold', 'reject'] },
      sample: { type: 'decideObjection', objectionId, upheld: true, reason: SAID },
    })),
}

const NEW = 'new'

function objecting(about: ObjectionSubject) {
  return {
    ...(about.kind === 'breach' ? { about: { breachId: about.breachId } } : {}),
    limits: { reason: 'always' },
    sample: { type: 'raiseObjection', objectionId: NEW, about, reason: SAID },
  } as const
}
