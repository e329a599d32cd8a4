import type { PlatformStatus } from './close-result.ts'
import { type CaseState, isSuspended } from './state.ts'

export function platformStatus(state: CaseState): PlatformStatus {
  switch (state.status) {
    case 'closed':
    case 'withdrawn':
      return '1'
    case 'discarded':
      return '2'
    case 'accepted':
    case 'handedOver':
      if (isSuspended(state)) return '3'
      return state.clock && state.clock.stops.length > 0 ? '4' : '0'
    default:
      return '5'
  }
}
