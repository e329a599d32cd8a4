import type { LocalDate } from '../../base/local-date.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'

/** 视为受理 (行政许可法 art. 32): the opening day, when the applicant was not told within five working days what is missing. */
export function deemedAccepted(
  { openedOn, toldOn }: CaseState,
  { today, calendar, rules }: Pick<Facts, 'today' | 'calendar' | 'rules'>,
): LocalDate | undefined {
  if (openedOn === undefined) return undefined
  const last = calendar.addWorkingDays(openedOn, rules.tellWithinDays)
  return !last.provisional && last.date < (toldOn ?? today) ? openedOn : undefined
}
