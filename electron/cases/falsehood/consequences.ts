import type { Bilingual } from '../../base/bilingual.ts'
import type { CloseResult } from '../model/close-result.ts'
import type { CaseState } from '../model/state.ts'
import { isNotAccepted } from '../model/statuses.ts'
import type { Consequence, FalsehoodOutcome } from './consequence.ts'

/** 作废 (2): what was granted is void. */
export const FALSEHOOD_ENDS: Readonly<
  Record<Consequence, { readonly outcome: FalsehoodOutcome; readonly result: CloseResult }>
> = {
  notAccepted: { outcome: 'untrue', result: '1' },
  refused: { outcome: 'untrueRefused', result: '6' },
  revoked: { outcome: 'grantRevoked', result: '2' },
}

export const CONSEQUENCE_NAMES: Readonly<Record<Consequence, Bilingual>> = {
  notAccepted: { zh: '不予受理', en: 'the application is not accepted' },
  refused: { zh: '不予许可（办理）', en: 'the application is refused' },
  revoked: { zh: '撤销已经作出的许可（办理结果）', en: 'what was granted is revoked' },
}

export const FALSEHOOD_OUTCOMES: readonly FalsehoodOutcome[] = Object.values(FALSEHOOD_ENDS).map(
  ({ outcome }) => outcome,
)

export function isFalsehoodOutcome(outcome: string): outcome is FalsehoodOutcome {
  return (FALSEHOOD_OUTCOMES as readonly string[]).includes(outcome)
}

/** Undefined: refused already, or never decided, or never an application. */
export function consequenceOf({ status, result, closing }: CaseState): Consequence | undefined {
  if (closing?.outcome !== undefined && closing.outcome !== 'uncollected') return undefined
  if (result) return result.granted ? 'revoked' : undefined
  if (isNotAccepted(status)) return 'notAccepted'
  return status === 'accepted' ? 'refused' : undefined
}
