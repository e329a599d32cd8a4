/** Paragraphs of a text, and the placeholders that they may use. */
interface TextShape {
  readonly slots: readonly string[]
  readonly placeholders: readonly string[]
  /** Has numbered statements to sign. */
  readonly statements: boolean
}

const LATE = ['late', 'grace', 'suspend', 'cure', 'outcome'] as const
const LATE_VALUES = ['graceDays', 'suspendDays', 'cureDays', 'outcome', 'basis'] as const

const ENDING = shape(['intro', 'reason', 'basis', 'remedy'], ['on', 'reason', 'basis'])
const ENDING_WITH_PAPERS = shape(['intro', 'reason', 'basis', 'papers', 'remedy'], ['on', 'reason', 'basis'])

export const TEXT_SHAPES = {
  promise: signed(['intro', 'declare', ...LATE, 'sign', 'withdraw', 'drawn'], [...LATE_VALUES, 'hash']),
  'notice.owing': shape(['intro', ...LATE, 'extend', 'foot'], [...LATE_VALUES]),
  'notice.completion': shape(['intro', ...LATE, 'extend', 'foot'], [...LATE_VALUES, 'days']),
  'notice.full': shape(['intro', 'foot'], []),
  heldReceipt: shape(['intro', 'received', 'missing', 'foot'], ['until']),
  oneTimeNotice: shape(['intro', 'until', 'why', 'basis'], ['until', 'basis']),
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
  'extension.decision': shape(['intro', 'reason', 'foot'], ['before', 'after', 'days', 'reason']),
  clockNotice: shape(['intro', 'reason', 'foot'], ['cause', 'on', 'until', 'reason']),
  'withdrawn.promise': shape(['intro', 'reason', 'foot'], ['on', 'until', 'reason']),
  'withdrawn.application': shape(['intro', 'reason', 'papers', 'foot'], ['on', 'reason']),
  'end.returned': ENDING_WITH_PAPERS,
  'end.deemedWithdrawn': ENDING_WITH_PAPERS,
  'end.acceptanceRevoked': ENDING_WITH_PAPERS,
  'end.refused': ENDING,
  'end.terminated': ENDING_WITH_PAPERS,
  'end.heldExpired': ENDING_WITH_PAPERS,
  'end.noticeExpired': ENDING_WITH_PAPERS,
  'end.uncollected': ENDING,
  'end.notNeeded': ENDING_WITH_PAPERS,
  'end.notCompetent': ENDING_WITH_PAPERS,
  'end.untrue': ENDING_WITH_PAPERS,
  'end.voided': ENDING_WITH_PAPERS,
  'end.forwarded': ENDING,
  deliveryReceipt: shape(['intro', 'foot'], ['on', 'method', 'taker']),
  authorityTemplate: shape(['intro', 'scope', 'period', 'delegate', 'foot'], []),
  rightsNotice: shape(['none', 'records', 'effect', 'objections', 'object', 'repair', 'person', 'review'], []),
} as const satisfies Record<string, TextShape>

export type TextKey = keyof typeof TEXT_SHAPES

export type SlotOf<Key extends TextKey> = (typeof TEXT_SHAPES)[Key]['slots'][number]

export const TEXT_KEYS = Object.keys(TEXT_SHAPES) as readonly TextKey[]

function shape<const Slots extends readonly string[]>(slots: Slots, placeholders: readonly string[]) {
  return { slots, placeholders, statements: false } as const
}

function signed<const Slots extends readonly string[]>(slots: Slots, placeholders: readonly string[]) {
  return { slots, placeholders, statements: true } as const
}
