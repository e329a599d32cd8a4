import type { Bilingual } from '../../base/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'

/** 准入条件, in the order in which they are shown. */
export const GATE_IDS = [
  'identity',
  'authority',
  'itemOpen',
  'noDuplicate',
  'coreComplete',
  'missingDeferrable',
  'grade',
  'noListEntry',
  'noBreach',
  'belowCap',
  'deadline',
  'promise',
] as const

export type GateId = (typeof GATE_IDS)[number]

/** The ten conditions of acceptance on trust; one may be looked at through several gates. */
export const GATE_CODES = {
  identity: 'G1',
  authority: 'G1',
  itemOpen: 'G2',
  noDuplicate: 'G2',
  coreComplete: 'G3',
  missingDeferrable: 'G4',
  grade: 'G5',
  noListEntry: 'G6',
  noBreach: 'G7',
  belowCap: 'G8',
  deadline: 'G9',
  promise: 'G10',
} as const satisfies Readonly<Record<GateId, string>>

export type GateCode = (typeof GATE_CODES)[GateId]

/**
 * What a person may weigh when it has failed or is unknown: who somebody is and how far they are trusted. Never what the
 * case needs to be a case: core materials, materials that may be deferred, a deadline; nor what law gives to nobody: to
 * sign for a child without being its guardian.
 */
export const PERSON_DECIDES: ReadonlySet<GateId> = new Set([
  'identity',
  'noDuplicate',
  'grade',
  'noListEntry',
  'noBreach',
  'belowCap',
])

export type GateResult = 'pass' | 'fail' | 'unknown'

/** A parameter that a gate used, as it was: `on` is its date or version. */
export interface GateInput {
  readonly name: Bilingual
  /** A text where it is the same in both languages; events of earlier releases have nothing else (input-value.ts). */
  readonly value: string | Bilingual
  readonly on?: string
}

/** One reason for or against acceptance on trust, with everything that it was judged by. */
export interface Gate {
  readonly id: GateId
  readonly code: GateCode
  readonly result: GateResult
  /** Switched off for the item or in the hall: it was not evaluated and stands in nobody's way. */
  readonly skipped?: true
  /** Whose: set where the gate tells something about a person, which is then kept under that person's key. */
  readonly party?: Party
  readonly reason: Bilingual
  /** The law or rule that it rested on for this item. */
  readonly basis: Bilingual
  readonly inputs: readonly GateInput[]
}

/** What an evaluator finds; code and basis come with the gate. */
export type Verdict = Omit<Gate, 'code' | 'basis'>

export function verdict(
  id: GateId,
  result: GateResult,
  reason: Bilingual,
  more: { readonly party?: Party; readonly inputs?: readonly GateInput[] } = {},
): Verdict {
  return { id, result, reason, inputs: [], ...more }
}

/** A setting among the inputs, readable in both languages. */
export function yesNo(value: boolean): Bilingual {
  return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
}

export function input(zh: string, en: string, value: string | number | Bilingual, on?: string): GateInput {
  const said = typeof value === 'object' && value.zh !== value.en ? value : textOf(value)
  return { name: { zh, en }, value: said, ...(on === undefined ? {} : { on }) }
}

function textOf(value: string | number | Bilingual): string {
  return typeof value === 'object' ? value.zh : String(value)
}

/** Names joined for a sentence, in both languages. */
export function listed(names: readonly Bilingual[], between = { zh: '、', en: ', ' }): Bilingual {
  return { zh: names.map(name => name.zh).join(between.zh), en: names.map(name => name.en).join(between.en) }
}
