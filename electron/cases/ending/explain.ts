import { bilingual } from '../../base/bilingual.ts'
import { barReason } from '../falsehood/bar.ts'
import { isFalsehoodOutcome } from '../falsehood/consequences.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { dated, presentLine, said, same } from '../model/lines.ts'
import { outcomeName } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { until } from '../why/course-inputs.ts'
import type { EndingEvent } from './events.ts'
import { explainEnd } from './explain-end.ts'
import { isOtherEnd, OTHER_ENDS, REFUSALS } from './other-ends.ts'

export const ENDING_DESCRIPTIONS: Descriptions<EndingEvent> = {
  Closed: {
    title: { zh: '办结', en: 'Closed' },
    lines: ({ result, outcome, reason, bar }) => [
      { zh: `办理结果 ${result}`, en: `result ${result}` },
      ...(outcome ? [outcomeName(outcome)] : []),
      ...said(reason),
      ...(bar ? [barReason(bar)] : []),
      ...(outcome && isOtherEnd(outcome) && !isFalsehoodOutcome(outcome) ? [OTHER_ENDS[outcome].basis] : []),
    ],
    why: (event, { before, rules }) => (event.outcome ? explainEnd(event, event.outcome, before, rules) : undefined),
    // plain-ends.ts says what the citizen can do now.
    plain: ({ on, outcome }) => {
      if (!outcome) return undefined
      const { zh, en } = outcomeName(outcome)
      return dated(on, zh, en)
    },
    document: ({ outcome }) => (outcome ? (outcome === 'grantRevoked' ? 'revocation' : 'endNotice') : undefined),
    handOut: ({ on, outcome }) => ((REFUSALS as ReadonlySet<string | undefined>).has(outcome) ? on : undefined),
  },
  Withdrawn: {
    title: { zh: '撤回申请', en: 'Withdrawn' },
    lines: ({ reason, present }) => [same(reason), ...presentLine(present)],
    why: ({ on, reason }) => ({
      because: {
        reason: bilingual('申请人撤回申请', 'The applicant withdrew the application'),
        basis: COURSE_BASES.applicationWithdrawn,
      },
      inputs: [input('撤回日期', 'withdrawn on', on)],
      words: reason,
    }),
    document: () => 'withdrawalNotice',
  },
  PromiseWithdrawn: {
    title: { zh: '撤回承诺', en: 'Promise withdrawn' },
    lines: ({ reason, returnBy: { date }, present }) => [
      same(reason),
      {
        zh: `改按普通程序，请于 ${date} 前备齐材料`,
        en: `ordinary procedure; everything is to be brought by ${date}`,
      },
      ...presentLine(present),
    ],
    why: ({ returnBy, reason }) => ({
      because: {
        reason: bilingual('申请人撤回承诺，改按普通程序', 'The promise was withdrawn: ordinary procedure'),
        basis: COURSE_BASES.withdrawal,
      },
      inputs: [until('备齐材料期限', 'everything to be brought by', returnBy)],
      words: reason,
    }),
    plain: ({ on }) =>
      dated(on, '您撤回了承诺，备齐材料再办', 'you withdrew the promise; bring everything, then it is accepted'),
    document: () => 'withdrawalNotice',
  },
}
