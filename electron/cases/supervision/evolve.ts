import type { CaseState } from '../model/state.ts'
import type { SupervisionEvent } from './events.ts'

export function changeOfSupervision(state: CaseState, event: SupervisionEvent): Partial<CaseState> {
  switch (event.type) {
    case 'SupervisionIssued': {
      const { type: _, ...order } = event
      return { supervisions: [...state.supervisions, order] }
    }
    case 'SupervisionAnswered': {
      const { type: _, number, ...answered } = event
      return {
        supervisions: state.supervisions.map(order => (order.number === number ? { ...order, answered } : order)),
      }
    }
  }
}
