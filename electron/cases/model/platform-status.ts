import { isArchived } from '../archiving/archiving.ts'
import type { PlatformStatus } from './close-result.ts'
import { type CaseState, isSuspended, isVoided } from './state.ts'

export function platformStatus(state: CaseState): PlatformStatus {
  switch (state.status) {
    case 'closed':
    case 'withdrawn':
      if (isArchived(state)) return '6'
      return isVoided(state) ? '2' : '1'
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
