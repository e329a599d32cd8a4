import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { OwnFacts } from '../model/facts.ts'
import { type LapsePolicy, lapsePolicyOf } from '../model/lapse-policy.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'
import { type CaseState, keepsClock } from '../model/state.ts'

/** Where the time begins with the completion no date can outrun it: nothing is said of the office's time. */
export function policy(
  { item }: CaseState,
  { rules }: OwnFacts,
  owed: readonly PromisedMaterial[],
): { lapse?: LapsePolicy } {
  const lapse = lapsePolicyOf(item, rules)
  if (!lapse) return {}
  const { officeTime = rules.officeTime, ...rest } = lapse
  return { lapse: beginsComplete(owed, rules) ? rest : { ...rest, officeTime } }
}

/** 自补齐之日起算 */
export function beginsComplete(owed: readonly PromisedMaterial[], { clockFrom }: OwnFacts['rules']): boolean {
  return clockFrom === 'completion' && owed.some(keepsClock)
}

/** 承诺办结日. An instant item is decided on the day itself. */
export function finishFrom({ item }: CaseState, from: LocalDate, calendar: WorkingDays): Deadline {
  return item.promisedDays < 1 ? { date: from, provisional: false } : calendar.addWorkingDays(from, item.promisedDays)
}

export function numberOf(state: CaseState, facts: OwnFacts): string {
  return state.caseNumber ?? facts.nextCaseNumber
}
