import { FAR_FUTURE, type LocalDate } from '../../base/local-date.ts'
import { type Due, isOwedByCitizen, locksHandover } from '../model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'

/** Each owed material is in exactly one. */
export const OWED_STAGES = [
  'owed',
  'late',
  'cure',
  /** 办理机关核查; never the citizen's lateness. */
  'office',
  'check',
  /** 逾期待处理: a supervisor decides. */
  'lapsed',
  'discharged',
  'waived',
  'void',
] as const

export type OwedStage = (typeof OWED_STAGES)[number]

export const OPEN_STAGES: readonly OwedStage[] = ['owed', 'late', 'cure', 'office', 'check', 'lapsed']

/** 逾期 in every list. passDay decides it, not the date alone; a running cure is not late. */
export const LATE_STAGES: ReadonlySet<OwedStage> = new Set(['late', 'lapsed'])

export function isLate(owed: OwedMaterial): boolean {
  return LATE_STAGES.has(owedStage(owed))
}

/** Sorts materials without a date last. */
export const NO_DATE = FAR_FUTURE

/** What the lights of an owed material follow from. */
export interface OwedPosition {
  readonly stage: OwedStage
  /** Of the cure or the promise, else NO_DATE. */
  readonly date: LocalDate
  /** A ready result waits for it. */
  readonly blocking: boolean
}

/** Of the cure, the correction or the promise. */
export function dueOf({ cure, check, due }: OwedMaterial): Due {
  const until = cure?.until ?? check?.until
  return until ? { kind: 'date', days: 0, ...until } : due
}

/** Undefined for a material owed before handover. */
export function dateOf(owed: OwedMaterial): LocalDate | undefined {
  const due = dueOf(owed)
  return due.kind === 'date' ? due.date : undefined
}

export function owedPosition(owed: OwedMaterial, { status, ready }: CaseState): OwedPosition {
  const date = dateOf(owed) ?? NO_DATE
  const blocking = status === 'accepted' && ready !== undefined && isUnsettled(owed) && locksHandover(owed)
  return { stage: owedStage(owed), date, blocking }
}

export function isUnsettled({ status }: OwedMaterial): boolean {
  return status === 'owed' || status === 'supplied' || status === 'lapsed'
}

export function owedStage(owed: OwedMaterial): OwedStage {
  if (owed.status === 'supplied') return 'check'
  if (owed.status !== 'owed') return owed.status
  if (!isOwedByCitizen(owed)) return 'office'
  if (owed.cure) return 'cure'
  return owed.lateness ? 'late' : 'owed'
}
