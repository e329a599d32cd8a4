import type { PlatformStatus } from './close-result.ts'
import { type CaseState, isSuspended } from './state.ts'

/** 办件状态 as the province's platform has it: 0 在办, 1 办结, 2 作废, 3 补交挂起, 4 特别程序, 5 暂存. */
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
