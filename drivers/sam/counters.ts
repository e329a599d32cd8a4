import type { DiscardReason } from './frame-decoder.ts'

export interface SamCounters {
  exchanges: number
  resends: number
  timeouts: number
  damagedAnswers: number
  unexpectedAnswers: number
  discardedBytes: Record<DiscardReason, number>
}

export function newCounters(): SamCounters {
  return {
    exchanges: 0,
    resends: 0,
    timeouts: 0,
    damagedAnswers: 0,
    unexpectedAnswers: 0,
    discardedBytes: { noise: 0, length: 0, checksum: 0, incomplete: 0, deviceTimeout: 0 },
  }
}
