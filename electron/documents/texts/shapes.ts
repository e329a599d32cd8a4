/** Paragraphs of a text, and the placeholders that they may use. */
interface TextShape {
  readonly slots: readonly string[]
  /** Later texts have these too. */
  readonly optional: readonly string[]
  readonly placeholders: readonly string[]
  /** Has numbered statements to sign. */
  readonly statements: boolean
}

const LATE = ['late', 'grace', 'suspend', 'cure', 'outcome'] as const
const LATE_VALUES = ['graceDays', 'suspendDays', 'cureDays', 'outcome', 'basis'] as const

const END_VALUES = ['on', 'reason', 'basis'] as const
const ENDING = shape(['intro', 'reason', 'basis', 'remedy'], END_VALUES)
const ENDING_WITH_PAPERS = shape(['intro', 'reason', 'basis', 'papers', 'remedy'], END_VALUES)
const GRANTING = shape(['intro', 'reason', 'basis', 'deliver', 'owed', 'remedy'], [...END_VALUES, 'until'])

const CHECK_SLOTS = ['intro', 'found', 'follows', 'otherwise', 'basis', 'remedy'] as const
const CHECK_VALUES = ['material', 'found', 'basis', 'number'] as const
const FOUND = ['facts', 'heard', 'waived', 'unheard'] as const
const FALSE_VALUES = [
  'facts',
  'foundBy',
  'foundOn',
  'materials',
  'said',
  'weighed',
  'delivered',
  'warningBasis',
  'barBasis',
  'until',
] as const
const UNTRUE = shape(
  ['intro', ...FOUND, 'reason', 'basis', 'warning', 'bar', 'remedy'],
  [...END_VALUES, ...FALSE_VALUES],
)
const REVOKING = shape(
  ['intro', ...FOUND, 'reason', 'basis', 'bar', 'effect', 'remedy'],
  [...END_VALUES, ...FALSE_VALUES],
  ['warning'],
)

export const TEXT_SHAPES = {
  promise: signed(['intro', 'declare', ...LATE, 'sign', 'withdraw', 'drawn'], [...LATE_VALUES, 'hash']),
  proofPromise: signed(
    ['intro', 'duty', 'manner', 'liability', 'check', 'published', 'choice', 'declare', 'sign', 'drawn'],
    ['basis', 'hash'],
  ),
  'notice.owing': shape(['intro', ...LATE, 'extend', 'foot'], [...LATE_VALUES], ['received']),
  'notice.completion': shape(['intro', ...LATE, 'extend', 'foot'], [...LATE_VALUES, 'days'], ['received']),
  'notice.full': shape(['intro', 'foot'], []),
  'notice.proof': shape(['intro', 'foot'], []),
  'notice.deemed': shape(['intro', 'basis', 'received', 'missing', 'foot'], ['since', 'by', 'basis']),
  heldReceipt: shape(['intro', 'received', 'missing', 'foot'], ['until']),
  oneTimeNotice: shape(['intro', 'until', 'why', 'basis'], ['until', 'basis'], ['ordinary']),
  'oneTimeNotice.deemed': shape(['intro', 'time', 'basis'], ['since', 'basis']),
  supplyReceipt: shape(['intro', 'remaining', 'foot'], []),
  completionSlip: shape(['intro', 'remaining', 'complete'], []),
  correctionNotice: shape(['intro', 'due', 'lapsed', 'again'], ['material', 'reason', 'due']),
  reminder: shape(['intro', 'late', 'outcome', 'extend'], ['outcome', 'basis']),
  overdueNotice: shape(
    ['fact', 'basis', 'grace', 'suspend', 'cure', 'noCure', 'outcome', 'object', 'repair'],
    ['basis', 'cureDays', 'outcome'],
  ),
  curePromise: signed(['intro', 'declare', 'foot'], ['until']),
  'extension.document': shape(
    ['intro', 'forceMajeure', 'reason', 'foot'],
    ['material', 'before', 'after', 'days', 'reason'],
  ),
  'extension.decision': shape(['intro', 'reason', 'foot'], ['before', 'after', 'days', 'reason', 'approver']),
  clockNotice: shape(['intro', 'reason', 'foot'], ['cause', 'on', 'until', 'reason', 'basis']),
  waitNotice: shape(
    ['intro', 'moved', 'limit', 'halted', 'work', 'foot'],
    ['from', 'until', 'finish', 'limit', 'basis'],
  ),
  archiveList: shape(
    ['intro', 'materials', 'record', 'check', 'handOver'],
    ['number', 'retention', 'events', 'hash', 'on', 'keeper'],
  ),
  custodyList: shape(['intro', 'evidence', 'foot'], []),
  'withdrawn.promise': shape(['intro', 'reason', 'foot'], ['on', 'until', 'reason']),
  'withdrawn.application': shape(['intro', 'reason', 'papers', 'foot'], ['on', 'reason']),
  'end.returned': ENDING_WITH_PAPERS,
  'end.deemedWithdrawn': ENDING_WITH_PAPERS,
  'end.acceptanceRevoked': ENDING_WITH_PAPERS,
  'end.refused': ENDING,
  'end.refused.payment': ENDING,
  'end.refused.confirmation': ENDING,
  'end.refused.other': ENDING,
  'end.terminated': ENDING_WITH_PAPERS,
  'end.heldExpired': ENDING_WITH_PAPERS,
  'end.noticeExpired': ENDING_WITH_PAPERS,
  'end.uncollected': ENDING,
  'end.notNeeded': ENDING_WITH_PAPERS,
  'end.notCompetent': ENDING_WITH_PAPERS,
  'end.untrue': shape(
    ['intro', 'reason', 'basis', 'remedy'],
    [...END_VALUES, ...FALSE_VALUES],
    ['papers', ...FOUND, 'warning', 'bar'],
  ),
  'end.untrueRefused': UNTRUE,
  'end.untrueRefused.payment': UNTRUE,
  'end.untrueRefused.confirmation': UNTRUE,
  'end.untrueRefused.other': UNTRUE,
  'end.barred': shape(['intro', 'reason', 'basis', 'papers', 'remedy'], [...END_VALUES, 'since', 'until', 'decision']),
  'revocation.licence': REVOKING,
  'revocation.payment': REVOKING,
  'revocation.confirmation': REVOKING,
  'revocation.other': REVOKING,
  priorNotice: shape(
    ['intro', 'facts', 'intended', 'warning', 'bar', 'hear', 'foot'],
    [...FALSE_VALUES, 'consequence', 'basis', 'years', 'days', 'hearing'],
  ),
  'end.voided': ENDING_WITH_PAPERS,
  'end.forwarded': ENDING,
  deliveryReceipt: shape(['intro', 'foot'], ['on', 'method', 'taker']),
  authorityTemplate: shape(['intro', 'scope', 'period', 'delegate', 'foot'], [], ['legal']),
  rightsNotice: shape(['none', 'records', 'effect', 'objections', 'object', 'repair', 'person', 'review'], []),
  'decision.licence': GRANTING,
  'decision.payment': GRANTING,
  'decision.confirmation': GRANTING,
  'decision.other': GRANTING,
  repairPromise: signed(['intro', 'declare', 'foot'], []),
  privacyNotice: shape(
    ['who', 'purpose', 'kinds', 'manner', 'automated', 'retention', 'refusal', 'sensitive', 'rights', 'agent'],
    ['contact', 'identityYears', 'creditYears'],
  ),
  'checkNotice.correct': shape(CHECK_SLOTS, [...CHECK_VALUES, 'until']),
  'checkNotice.ordinary': shape(CHECK_SLOTS, CHECK_VALUES),
  collectionNotice: shape(['intro', 'until', 'owed', 'bring', 'late'], ['until']),
} as const satisfies Record<string, TextShape>

export type TextKey = keyof typeof TEXT_SHAPES

export type SlotOf<Key extends TextKey> =
  | (typeof TEXT_SHAPES)[Key]['slots'][number]
  | (typeof TEXT_SHAPES)[Key]['optional'][number]

export const TEXT_KEYS = Object.keys(TEXT_SHAPES) as readonly TextKey[]

function shape<const Slots extends readonly string[], const Optional extends readonly string[] = readonly []>(
  slots: Slots,
  placeholders: readonly string[],
  optional: Optional = [] as unknown as Optional,
) {
  return { slots, optional, placeholders, statements: false } as const
}

function signed<const Slots extends readonly string[]>(slots: Slots, placeholders: readonly string[]) {
  return { slots, optional: [], placeholders, statements: true } as const
}
