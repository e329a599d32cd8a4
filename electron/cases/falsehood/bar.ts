import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { CaseState } from '../model/state.ts'
import { isDisputed } from '../trust/breaches.ts'
import type { BarInForce } from './bar-in-force.ts'

/** Ends by itself, and with the record that an objection or a review has struck. */
export function barOf(state: CaseState, today: LocalDate): BarInForce | undefined {
  const { falsehood, breaches, caseNumber = '' } = state
  const decided = falsehood?.decided
  if (!decided?.bar || decided.bar.to < today) return undefined
  const breach = breaches.find(({ breachId }) => breachId === decided.breachId)
  if (!breach || breach.struckOn) return undefined
  return { ...decided.bar, caseNumber, disputed: isDisputed(state, breach) }
}

export function barReason({ caseNumber, from, to, basis, disputed }: BarInForce): Bilingual {
  return {
    zh: `申请人因虚假材料（办件 ${caseNumber}，${from} 决定）在 ${to} 前（含当日）不得再次申请该行政许可。${basis.zh}。${disputed ? '已提出异议，处理期间不停止执行。' : ''}不服的，可以在窗口提出异议，也可以对该决定申请行政复议、提起行政诉讼；决定被撤销的，限制随之解除`,
    en: `For false material (case ${caseNumber}, decided on ${from}) the applicant may not apply for this licence again until ${to}, that day included. ${basis.en}. ${disputed ? 'It is disputed; that does not suspend it. ' : ''}The applicant may object at the counter, or ask for administrative review of the decision or sue; if it is annulled, the bar ends with it`,
  }
}
