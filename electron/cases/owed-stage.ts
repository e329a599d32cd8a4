import { isCitizens } from './promised-material.ts'
import type { OwedMaterial } from './state.ts'

/** Where an owed document stands for whoever follows it up: each is in one of these, and in one alone. */
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

export function owedStage(owed: OwedMaterial): OwedStage {
  if (owed.status === 'supplied') return 'check'
  if (owed.status !== 'owed') return owed.status
  if (!isCitizens(owed)) return 'office'
  if (owed.cure) return 'cure'
  return owed.lateness ? 'late' : 'owed'
}
