import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { isOver } from '../model/deadlines.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'

type HoldingFacts = Pick<Facts, 'today' | 'calendar' | 'rules' | 'heldBefore'>

interface HoldingPeriod {
  readonly until: Deadline
  /** Absent: today. */
  readonly since?: LocalDate
  readonly period: number
}

/** The running period, or the next one. Undefined after the last period that the rules allow. */
export function holdingPeriod({ holding }: Pick<CaseState, 'holding'>, facts: HoldingFacts): HoldingPeriod | undefined {
  const { today, calendar, rules } = facts
  if (holding) {
    const { since, until: told, period } = holding
    // A provisional date is not settled while the case is at the counter.
    const until = told.provisional ? calendar.citizenDeadline(since, rules.holdDays, told.date) : told
    if (!isOver(until, facts)) return { since, until, period }
  }
  const period = (holding?.period ?? 0) + 1
  if (period + facts.heldBefore > rules.holdPeriods) return undefined
  return { until: calendar.citizenDeadline(today, rules.holdDays), period }
}

export function periodsUsed({ holding }: Pick<CaseState, 'holding'>, { rules, heldBefore }: HoldingFacts): Bilingual {
  const used = (holding?.period ?? 0) + heldBefore
  const { holdPeriods, holdWindowDays, holdDays } = rules
  return {
    zh: `已收件暂存 ${used} 次；大厅规则：${holdWindowDays} 天内同一申请人同一事项 ${holdPeriods} 次，每次 ${holdDays} 个工作日`,
    en: `kept ${used} time(s); the hall allows ${holdPeriods} of ${holdDays} working days for an applicant and an item within ${holdWindowDays} days`,
  }
}
