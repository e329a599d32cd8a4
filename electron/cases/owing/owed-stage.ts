import { isCitizens } from '../model/promised-material.ts'
import type { OwedMaterial } from '../model/state.ts'

/** Where an owed material stands for whoever follows it up: each is in one of these, and in one alone. */
export const OWED_STAGES = [
  /** 未交: the citizen has until the date. */
  'owed',
  /** 逾期宽限: the date has passed and that was noted; grace runs. */
  'late',
  /** 整改中: promised anew. */
  'cure',
  /** 办理机关核查: the office verifies or gets it; never the citizen's lateness. */
  'office',
  /** 已交待核. */
  'check',
  /** 逾期待处理: it never came; a person decides. */
  'lapsed',
  'discharged',
  'waived',
  'void',
] as const

export type OwedStage = (typeof OWED_STAGES)[number]

/** Those in which something is still to be done. */
export const OPEN_STAGES: readonly OwedStage[] = ['owed', 'late', 'cure', 'office', 'check', 'lapsed']

/**
 * 逾期: what somebody is late with, in every list, at the kiosk and at the counter. The life of the document decides it, not
 * a date by itself: lateness was noted (passDay), so that the day has passed for good, whatever kind of day it was, the hall
 * was open, and no extension that was asked for in time waits for its answer. A cure is a new promise: while it runs, nobody
 * is late.
 */
export const LATE_STAGES: ReadonlySet<OwedStage> = new Set(['late', 'lapsed'])

export function isLate(owed: OwedMaterial): boolean {
  return LATE_STAGES.has(owedStage(owed))
}

export function owedStage(owed: OwedMaterial): OwedStage {
  if (owed.status === 'supplied') return 'check'
  if (owed.status !== 'owed') return owed.status
  if (!isCitizens(owed)) return 'office'
  if (owed.cure) return 'cure'
  return owed.lateness ? 'late' : 'owed'
}
