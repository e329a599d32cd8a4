import type { Bilingual } from '../../base/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'

/** 准入条件, in display order. */
export const GATE_IDS = [
  'identity',
  'authority',
  'itemOpen',
  'noBar',
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

/** A hall or an item may switch it off. */
export type SettableGate = (typeof GATE_IDS)[number]

/** `noMeasure` only while a measure closes deferral. */
export type GateId = SettableGate | 'noMeasure'

/** Twelve conditions; some are checked by several gates. */
export const GATE_CODES = {
  identity: 'G1',
  authority: 'G1',
  itemOpen: 'G2',
  noBar: 'G11',
  noDuplicate: 'G2',
  coreComplete: 'G3',
  missingDeferrable: 'G4',
  grade: 'G5',
  noListEntry: 'G6',
  noBreach: 'G7',
  belowCap: 'G8',
  deadline: 'G9',
  promise: 'G10',
  noMeasure: 'G12',
} as const satisfies Readonly<Record<GateId, string>>

export type GateCode = (typeof GATE_CODES)[GateId]

/** Gates about identity and trust. Never materials, deadlines, or who may sign for a child. */
export const PERSON_DECIDES: ReadonlySet<GateId> = new Set([
  'identity',
  'noDuplicate',
  'grade',
  'noListEntry',
  'noBreach',
  'belowCap',
])

/** `notAsked`: whoever could answer was not asked, because nothing depended on it (个人信息保护法 art. 6). */
export type GateResult = 'pass' | 'fail' | 'unknown' | 'notAsked'

/** `on`: date or version of the parameter. */
export interface GateInput {
  readonly name: Bilingual
  /** A string has no translation, or comes from an earlier release (input-value.ts). */
  readonly value: string | Bilingual
  readonly on?: string
}

export interface Gate {
  readonly id: GateId
  readonly code: GateCode
  readonly result: GateResult
  /** Switched off by the item or hall, not evaluated. */
  readonly skipped?: true
  /** Set where the gate holds personal data; it is kept under this party's key. */
  readonly party?: Party
  readonly reason: Bilingual
  readonly basis: Bilingual
  readonly inputs: readonly GateInput[]
  /** Of `noMeasure`. */
  readonly measureId?: string
}

export function isAgainst({ result }: Pick<Gate, 'result'>): boolean {
  return result === 'fail' || result === 'unknown'
}

export type Verdict = Omit<Gate, 'code' | 'basis'>

export function verdict(
  id: GateId,
  result: GateResult,
  reason: Bilingual,
  more: { readonly party?: Party; readonly inputs?: readonly GateInput[] } = {},
): Verdict {
  return { id, result, reason, inputs: [], ...more }
}

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

export function listed(names: readonly Bilingual[], between = { zh: '、', en: ', ' }): Bilingual {
  return { zh: names.map(name => name.zh).join(between.zh), en: names.map(name => name.en).join(between.en) }
}
