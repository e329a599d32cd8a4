import { type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { found } from './case-builder.ts'
import { DEFERRABLE } from './walk-item.ts'
import type { Move } from './walk-moves.ts'

export function someDeferrable(pick: number): string[] {
  return DEFERRABLE.filter((_, index) => index === pick % 8 || index === (pick >> 3) % 8)
}

export function identify(
  party: 'applicant' | 'handler',
  subjectId: SubjectId,
  typed = false,
): Extract<CaseCommand, { type: 'identify' }> {
  return {
    type: 'identify',
    party,
    subjectId,
    subjectKind: 'person',
    person: { name: '样本', number: '440604199001010018' },
    ...(typed ? {} : { card: { validTo: '长期', samId: '', warnings: [] } }),
  }
}

/** Mostly accepted, sometimes only checked; with or without a grade. */
export function arrival(
  move: Move,
  chosenItem: Item,
  subject: SubjectId,
  today: LocalDate,
): ((state: CaseState | undefined) => CaseCommand)[] {
  const steps = acceptance(chosenItem, someDeferrable(move.pick), subject, today)
  if (move.yes || move.pick % 2 === 0) return steps
  const checked = steps.slice(0, CHECKED)
  return move.pick % 4 === 1
    ? checked
    : [...checked, () => ({ type: 'recordCredit', party: 'handler', answer: NOT_FOUND })]
}

export const NOT_FOUND: CreditAnswer = { status: 'NOT_FOUND', asOf: localDate('2025-12-01'), reportNumber: 'R' }

export const NOTICE = {
  type: 'showPrivacyNotice',
  version: DEFAULT_RULES.noticeVersion,
  language: 'zh',
  how: 'screen',
} as const

const CHECKED = 6

/** Refusals are skipped. `sign` reads the number on the page. */
export function acceptance(
  chosenItem: Item,
  missing: readonly string[],
  subject: SubjectId,
  today: LocalDate,
): ((state: CaseState | undefined) => CaseCommand)[] {
  const situation = chosenItem.situations[0]?.id
  const known = missing.filter(id => chosenItem.materials.some(candidate => candidate.id === id))
  const commands: CaseCommand[] = [
    { type: 'open', item: chosenItem, station: 's1', window: '1', ...(situation ? { situation } : {}) },
    identify('handler', subject),
    identify('applicant', subject),
    NOTICE,
    { type: 'checkMaterials', missing: known },
    { type: 'recordCredit', party: 'handler', answer: found({ validUntil: today }) },
    { type: 'preparePromise' },
  ]
  return [
    ...commands.map(command => () => command),
    state => ({ type: 'signPromise', number: state?.promise?.number ?? '' }),
    () => ({ type: known.length > 0 ? 'acceptOwing' : 'acceptFull' }),
  ]
}

/** 收件暂存: a core material is missing. */
export function holding(
  chosenItem: Item,
  subject: SubjectId,
  today: LocalDate,
): ((state: CaseState | undefined) => CaseCommand)[] {
  return [...acceptance(chosenItem, ['core'], subject, today).slice(0, CHECKED - 1), () => ({ type: 'holdPapers' })]
}
