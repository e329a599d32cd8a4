import type { SafeHtml } from '../base/html.ts'
import { LAPSE_OUTCOMES, type LapsePolicy } from '../cases/model/lapse-policy.ts'
import type { CaseState } from '../cases/model/state.ts'
import { type DocumentContent, paragraph } from './content.ts'
import type { Words } from './voice.ts'

type LateSlot = 'late' | 'grace' | 'suspend' | 'cure' | 'outcome'

/** 逾期后果, by the case's policy. */
export function lateParagraphs(content: DocumentContent<LateSlot>): readonly SafeHtml[] {
  const policy = policyOf(content.state)
  const late = paragraph(content, 'late')
  if (!policy) return [late]
  const values = lateValues(policy)
  const has: Readonly<Record<Exclude<LateSlot, 'late'>, boolean>> = {
    grace: policy.graceDays > 0,
    suspend: policy.suspendDays > 0,
    cure: policy.cureDays > 0,
    outcome: true,
  }
  const slots = ['grace', 'suspend', 'cure', 'outcome'] as const
  return [late, ...slots.filter(slot => has[slot]).map(slot => paragraph(content, slot, values))]
}

/** A promise of the first release has none. */
export function policyOf({ lapse, promise }: CaseState): LapsePolicy | undefined {
  return lapse ?? promise?.lapse
}

export function lateValues(policy: LapsePolicy): Readonly<Record<string, Words>> {
  const { graceDays, suspendDays, cureDays, outcome, basis } = policy
  return { graceDays, suspendDays, cureDays, basis, outcome: LAPSE_OUTCOMES[outcome].name }
}
