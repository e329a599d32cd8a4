import type { Changes } from '../model/change.ts'
import type { SupervisionEvent } from './events.ts'

export const SUPERVISION_CHANGES: Changes<SupervisionEvent> = {
  SupervisionIssued: ({ supervisions }, { type: _, ...order }) => ({ supervisions: [...supervisions, order] }),
  SupervisionAnswered: ({ supervisions }, { type: _, number, ...answered }) => ({
    supervisions: supervisions.map(order => (order.number === number ? { ...order, answered } : order)),
  }),
}
