import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'

/** 准入条件, in the order in which they are shown. */
export const GATE_IDS = [
  'identity',
  'itemOpen',
  'coreComplete',
  'missingDeferrable',
  'grade',
  'noListEntry',
  'noOverdue',
  'belowCap',
  'deadline',
  'promise',
] as const

export type GateId = (typeof GATE_IDS)[number]

/**
 * What a person may weigh when it has failed or is unknown: who somebody is and how far they are trusted. Never what the
 * case needs to be a case: core materials, materials that may be deferred, a deadline.
 */
export const PERSON_DECIDES: ReadonlySet<GateId> = new Set([
  'identity',
  'grade',
  'noListEntry',
  'noOverdue',
  'belowCap',
])

export type GateResult = 'pass' | 'fail' | 'unknown'

/** One reason for or against acceptance on trust. */
export interface Gate {
  readonly id: GateId
  readonly result: GateResult
  /** Whose: set where the reason tells something about a person, which is then kept under that person's key. */
  readonly party?: Party
  readonly reason: Bilingual
}

export function gate(id: GateId, result: GateResult, zh: string, en: string, party?: Party): Gate {
  return { id, result, reason: { zh, en }, ...(party ? { party } : {}) }
}
