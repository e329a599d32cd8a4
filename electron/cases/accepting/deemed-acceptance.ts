import type { LocalDate } from '../../base/local-date.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'

/**
 * 视为受理 (行政许可法 art. 32): what is missing is told within five working days; otherwise the application counts as accepted
 * from the day it came in, and the time for deciding runs from then. That day, when it is so. What is missing is still missing.
 */
export function deemedAccepted(
  { openedOn, toldOn }: CaseState,
  { today, calendar, rules }: Pick<Facts, 'today' | 'calendar' | 'rules'>,
): LocalDate | undefined {
  if (openedOn === undefined) return undefined
  const last = calendar.addWorkingDays(openedOn, rules.tellWithinDays)
  return !last.provisional && last.date < (toldOn ?? today) ? openedOn : undefined
}
