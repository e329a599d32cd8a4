import type { CaseState } from '../model/state.ts'
import type { TrustEvent } from './events.ts'

export function changeOfTrust(state: CaseState, event: TrustEvent): Partial<CaseState> {
  switch (event.type) {
    case 'BreachRecorded': {
      const { type: _, ...breach } = event
      return { breaches: [...state.breaches, breach] }
    }
    case 'BreachRepaired':
      return {
        breaches: state.breaches.map(breach =>
          breach.breachId === event.breachId ? { ...breach, repairedOn: event.on } : breach,
        ),
      }
    case 'ObjectionRaised': {
      const { type: _, ...objection } = event
      return { objections: [...state.objections, objection] }
    }
    case 'ObjectionDecided': {
      const { objectionId, on, by, upheld, reason } = event
      const about = state.objections.find(objection => objection.objectionId === objectionId)?.about
      const struck = upheld && about?.kind === 'breach' ? about.breachId : undefined
      return {
        objections: state.objections.map(objection =>
          objection.objectionId === objectionId ? { ...objection, decided: { on, by, upheld, reason } } : objection,
        ),
        breaches: state.breaches.map(breach => (breach.breachId === struck ? { ...breach, struckOn: on } : breach)),
      }
    }
  }
}
