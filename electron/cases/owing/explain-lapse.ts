import { bilingual } from '../../base/bilingual.ts'
import { input } from '../gates/gate.ts'
import type { CourseKnown, Found } from '../model/description.ts'
import { LAPSE_REASONS } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { basisOf, nameOfOwed, policyInputs, until } from '../why/course-inputs.ts'
import type { OwingEvent } from './events.ts'

export function whyLapsed(
  event: Extract<OwingEvent, { type: 'ObligationLapsed' }>,
  { before, rules }: CourseKnown,
): Found {
  const owed = before.owed.find(({ owedId }) => owedId === event.owedId)
  const name = nameOfOwed(before, event.owedId)
  const { zh, en } = LAPSE_REASONS[event.because]
  return {
    because: {
      reason: bilingual(`${name.zh}：${zh}`, `${name.en}: ${en}`),
      basis: event.because === 'foundFalse' ? COURSE_BASES.falsehood : basisOf(before.lapse),
    },
    ...(event.reason === undefined ? {} : { words: event.reason }),
    inputs: [
      ...(owed?.lateness ? [input('约定日期', 'its day', owed.lateness.was)] : []),
      ...(owed?.lateness ? [until('宽限至', 'grace until', owed.lateness.graceUntil)] : []),
      ...(owed?.cure ? [until('整改期限', 'to be cured by', owed.cure.until)] : []),
      input('不合格次数', 'times not good enough', owed?.rejections ?? 0),
      input('书面再告知次数', 'told again in writing', rules.resupplyNotices, rules.version),
      until('由人决定的期限', 'a person decides by', event.decideBy),
      ...(event.because === 'foundFalse' ? [] : policyInputs(before.lapse)),
    ],
  }
}
