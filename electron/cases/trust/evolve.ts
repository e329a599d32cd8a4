import type { Changes } from '../model/change.ts'
import { owedChange } from '../model/owed-change.ts'
import type { TrustEvent } from './events.ts'

export const TRUST_CHANGES: Changes<TrustEvent> = {
  BreachRecorded: ({ breaches }, { type: _, ...breach }) => ({ breaches: [...breaches, breach] }),
  BreachRepaired: ({ breaches }, { breachId, on }) => ({
    breaches: breaches.map(breach => (breach.breachId === breachId ? { ...breach, repairedOn: on } : breach)),
  }),
  BreachStruck: (state, { breachId, owedId, on, arrivedOn, inGrace }) => ({
    ...owedChange(state, owedId, ({ lapse: _, lateness, ...owed }) =>
      lateness && inGrace ? { ...owed, lateness } : owed,
    ),
    breaches: state.breaches.map(breach =>
      breach.breachId === breachId ? { ...breach, struckOn: on, arrivedOn } : breach,
    ),
  }),
  ObjectionRaised: ({ objections }, { type: _, ...objection }) => ({ objections: [...objections, objection] }),
  ObjectionDecided: ({ breaches, objections }, { objectionId, on, by, upheld, reason }) => {
    const about = objections.find(objection => objection.objectionId === objectionId)?.about
    const struck = upheld && about?.kind === 'breach' ? about.breachId : undefined
    return {
      objections: objections.map(objection =>
        objection.objectionId === objectionId ? { ...objection, decided: { on, by, upheld, reason } } : objection,
      ),
      breaches: breaches.map(breach =>
        breach.breachId === struck ? { ...breach, struckOn: breach.struckOn ?? on } : breach,
      ),
    }
  },
}
