import type { Changes } from '../model/change.ts'
import type { HandoverEvent } from './events.ts'

export const HANDOVER_CHANGES: Changes<HandoverEvent> = {
  HandedOver: (_, { type: __, ...handover }) => ({ status: 'handedOver', handover, requests: [] }),
}
