import type { Bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import { LAPSE_OUTCOMES, type LapseOutcome, type LapsePolicy } from '../cases/model/lapse-policy.ts'
import type { CaseState } from '../cases/model/state.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { REFUSALS, taskGroup } from './task-group.ts'
import type { Words } from './voice.ts'

type LateSlot = 'late' | 'grace' | 'suspend' | 'cure' | 'outcome'

/** 逾期后果, by the case's policy. */
export function lateParagraphs(content: DocumentContent<LateSlot>): readonly SafeHtml[] {
  const policy = policyOf(content.state)
  const late = paragraph(content, 'late')
  if (!policy) return [late]
  const values = lateValues(content, policy)
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

export function lateValues(content: DocumentContent<never>, policy: LapsePolicy): Readonly<Record<string, Words>> {
  const { graceDays, suspendDays, cureDays, outcome, basis } = policy
  return { graceDays, suspendDays, cureDays, basis, outcome: outcomeWords(content, outcome) }
}

function outcomeWords({ issued, state }: DocumentContent<never>, outcome: LapseOutcome): Bilingual {
  if (issued.layout === undefined) return LAPSE_OUTCOMES[outcome].name
  return outcome === 'refused' ? REFUSALS[taskGroup(state.item)] : OUTCOMES[outcome]
}

const OUTCOMES: Readonly<Record<Exclude<LapseOutcome, 'refused'>, Bilingual>> = {
  returned: { zh: '退回申请材料', en: 'the application is returned' },
  deemedWithdrawn: { zh: '视为撤回申请', en: 'the application counts as withdrawn' },
  acceptanceRevoked: { zh: '撤销受理', en: 'the acceptance is revoked' },
  terminated: { zh: '终止办理', en: 'the application is terminated' },
}
