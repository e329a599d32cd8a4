import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { OwnFacts } from '../model/facts.ts'
import { type LapsePolicy, lapsePolicyOf } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

export function policy({ item }: CaseState, { rules }: OwnFacts): { lapse?: LapsePolicy } {
  const lapse = lapsePolicyOf(item, rules)
  return lapse ? { lapse: { ...lapse, officeTime: lapse.officeTime ?? rules.officeTime } } : {}
}

/** 承诺办结日. An instant item is decided on the day itself. */
export function finishFrom({ item }: CaseState, from: LocalDate, calendar: WorkingDays): Deadline {
  return item.promisedDays < 1 ? { date: from, provisional: false } : calendar.addWorkingDays(from, item.promisedDays)
}

export function numberOf(state: CaseState, facts: OwnFacts): string {
  return state.caseNumber ?? facts.nextCaseNumber
}
