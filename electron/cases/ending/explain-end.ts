import { bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../events.ts'
import { barReason } from '../falsehood/bar.ts'
import { isFalsehoodOutcome } from '../falsehood/consequences.ts'
import { type GateInput, input } from '../gates/gate.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { LAPSE_REASONS, outcomeName, outcomeRemedy } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { basisOf, policyInputs } from '../why/course-inputs.ts'
import type { Explanation } from '../why/explanation.ts'
import { disposalOf } from './disposal.ts'
import type { CloseOutcome } from './events.ts'
import { isOtherEnd, OTHER_ENDS } from './other-ends.ts'

type Event<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
type Found = Pick<Explanation, 'because' | 'inputs'> & Partial<Explanation>

export function explainEnd(
  { result, reason, on, bar }: Event<'Closed'>,
  outcome: CloseOutcome,
  before: CaseState,
  rules: Rules,
): Found {
  const remedy = outcomeRemedy(outcome)
  const { basis, inputs } = bar
    ? { basis: bar.basis, inputs: [input('限制再次申请', 'bar', barReason(bar))] }
    : groundsOf(outcome, before, rules)
  return {
    because: { reason: outcomeName(outcome), basis },
    inputs: [input('办理结果代码', 'result code', result, on), ...inputs],
    words: reason,
    changes: remedy ? [remedy] : [],
  }
}

export function refusedResult({ on, reason }: Event<'ResultDecided'>): Found {
  return {
    because: { reason: bilingual('作出不予许可的决定', 'It was refused'), basis: COURSE_BASES.refusal },
    inputs: [input('决定日期', 'decided on', on)],
    words: reason,
    changes: [outcomeRemedy('refused')].filter(remedy => remedy !== undefined),
  }
}

function groundsOf(
  outcome: CloseOutcome,
  before: CaseState,
  rules: Rules,
): { readonly basis: NonNullable<Explanation['because']>['basis']; readonly inputs: readonly GateInput[] } {
  // As the decision told it.
  const decided = isFalsehoodOutcome(outcome) ? before.falsehood?.decided : undefined
  if (decided) return { basis: decided.basis, inputs: [] }
  if (isOtherEnd(outcome)) return { basis: OTHER_ENDS[outcome].basis, inputs: [] }
  switch (outcome) {
    case 'heldExpired': {
      const days = input('暂存期限（工作日）', 'papers are kept, working days', rules.holdDays, rules.version)
      return { basis: COURSE_BASES.heldExpired, inputs: [days] }
    }
    case 'noticeExpired': {
      const days = input('返回期限（工作日）', 'time to come back, working days', rules.noticeDays, rules.version)
      return { basis: COURSE_BASES.noticeExpired, inputs: [days] }
    }
    case 'uncollected': {
      const days = input('领取期限（工作日）', 'time to collect, working days', rules.collectDays, rules.version)
      return { basis: COURSE_BASES.uncollected, inputs: [days] }
    }
    default:
      return lapsed(before)
  }
}

/** The basis is the one in the notice. Where a promise was false, the policy on lateness did not count. */
function lapsed(before: CaseState): ReturnType<typeof groundsOf> {
  const materials = before.owed.filter(({ status }) => status === 'lapsed')
  const isFalse = materials.some(({ lapse }) => lapse?.because === 'foundFalse')
  return {
    basis: disposalOf(before)?.basis ?? basisOf(before.lapse),
    inputs: [
      ...materials.flatMap(({ name, lapse }): GateInput[] => {
        if (!lapse) return []
        const { zh, en } = LAPSE_REASONS[lapse.because]
        const why = lapse.reason === undefined ? '' : `：${lapse.reason}`
        const said = lapse.reason === undefined ? '' : `: ${lapse.reason}`
        return [{ name, value: bilingual(`${zh}${why}`, `${en}${said}`), on: lapse.on }]
      }),
      ...(isFalse ? [] : policyInputs(before.lapse)),
    ],
  }
}
