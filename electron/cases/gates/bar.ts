import { barReason } from '../falsehood/bar.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { input, type Verdict, verdict } from './gate.ts'

/** 不得再次申请 in force today. */
export function barsToday({ bars, today }: Pick<Facts, 'bars' | 'today'>): Facts['bars'] {
  return bars.filter(({ to }) => to >= today)
}

/** Looked at for items of safety, and wherever a bar was decided. No supervisor may allow it. */
export function noBar(state: CaseState, facts: Facts): Verdict[] {
  const { today } = facts
  const bars = barsToday(facts)
  const party = state.parties.applicant ? ({ party: 'applicant' } as const) : {}
  if (bars.length === 0) {
    const none = { zh: '没有限制再次申请的决定', en: 'No decision bars a new application' }
    return state.item.safety ? [verdict('noBar', 'pass', none, party)] : []
  }
  return bars.map(bar =>
    verdict('noBar', 'fail', barReason(bar), {
      ...party,
      inputs: [
        input('限制期间', 'bar', `${bar.from}–${bar.to}`, today),
        input('所据办件', 'case', bar.caseNumber, bar.from),
        input('依据', 'basis', bar.basis),
      ],
    }),
  )
}
