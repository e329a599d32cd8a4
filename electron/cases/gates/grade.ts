import type { Bilingual } from '../../base/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CreditAnswer } from '../model/credit-answer.ts'
import type { Facts } from '../model/facts.ts'
import { type GradeWeighing, weighGrade } from '../model/grade-mapping.ts'
import { answerText, gradeText, thresholdText } from '../model/grade-text.ts'
import { creditPartiesOf, minorAge } from '../model/relation.ts'
import type { Rules } from '../model/rules.ts'
import type { Comparison, FoundGrade } from '../model/schemes.ts'
import type { CaseState } from '../model/state.ts'
import { type Inquiry, notAsked } from './asking.ts'
import { type GateInput, type GateResult, input, type Verdict, verdict, yesNo } from './gate.ts'
import { partyName } from './party.ts'
import { BEST_FIRST, type Judged, together } from './sources.ts'

/** One gate for each credit party. Everything but a valid grade is unknown, never low. */
export function grade(state: CaseState, facts: Facts, inquiry: Inquiry): Verdict[] {
  return creditPartiesOf(state, facts).map(
    party => notAsked('grade', party, state, inquiry, facts) ?? gradeOf(party, state, facts),
  )
}

function gradeOf(party: Party, state: CaseState, facts: Facts): Verdict {
  const { result, reason, inputs } = judgeGrade(party, state, facts)
  // A party without identity has no key.
  return verdict('grade', result, reason, { ...(state.parties[party] ? { party } : {}), inputs })
}

function judgeGrade(party: Party, state: CaseState, facts: Facts): Judged {
  if (party === 'applicant' && minorAge(state, facts.rules, facts.today) !== undefined) {
    const reason = { zh: '未成年人不以信用等级判断', en: 'A minor is not judged by a grade' }
    return { result: 'unknown', reason, inputs: [] }
  }
  return (
    together(
      (state.answers[party] ?? []).map(({ source, answer }) => ({
        source,
        hasRecord: answer.status !== 'NOT_FOUND',
        ...judgeAnswer(answer, party, state, facts),
      })),
      BEST_FIRST,
    ) ?? judgeAnswer(undefined, party, state, facts)
  )
}

function judgeAnswer(answer: CreditAnswer | undefined, party: Party, state: CaseState, facts: Facts): Judged {
  const { zh, en } = partyName(party)
  const of = (result: GateResult, reason: Bilingual, inputs: readonly GateInput[] = []): Judged => ({
    result,
    reason,
    inputs,
  })
  switch (answer?.status) {
    case undefined:
      return of('unknown', { zh: `尚未查询${zh}的信用`, en: `The credit of ${en} has not been queried` })
    case 'UNAVAILABLE': {
      const { reason } = answer
      return of('unknown', { zh: `未能查询：${reason.zh}`, en: `Could not be queried: ${reason.en}` })
    }
    case 'NOT_FOUND':
      return of('unknown', { zh: `信用库中没有${zh}的记录`, en: `The source has no record of ${en}` }, asked(answer))
    case 'MISMATCH':
      return of(
        facts.asThen?.mismatchFailed ? 'fail' : 'unknown',
        { zh: `${zh}的姓名与号码在信用库中不一致`, en: `Name and number of ${en} do not match in the source` },
        asked(answer),
      )
    case 'FOUND': {
      const weighing = weighGrade(answer, state.item.thresholds, facts.rules, facts.today)
      const inputs = [...asked(answer), ...foundInputs(answer, weighing, state, facts)]
      if (answer.validUntil < facts.today) {
        const until = answer.validUntil
        const reason = {
          zh: `查询结果已于 ${until} 过期，请重新查询`,
          en: `The answer was valid until ${until}; query again`,
        }
        // What was allowed for a valid answer does not hold for one that has run out.
        return of('unknown', reason, [...inputs, input('已过有效期', 'run out', yesNo(true), facts.today)])
      }
      const { result, reason } = weighed(party, answer, weighing, state, facts)
      return of(result, reason, inputs)
    }
  }
}

function weighed(
  party: Party,
  answer: FoundGrade,
  weighing: GradeWeighing,
  state: CaseState,
  { rules }: Facts,
): { readonly result: GateResult; readonly reason: Bilingual } {
  const said = answerText(answer, rules.schemes)
  if ('incomparable' in weighing) {
    return {
      result: 'unknown',
      reason: incomparable(weighing.incomparable, answer, said, Object.keys(state.item.thresholds)),
    }
  }
  const { comparison } = weighing
  if (typeof comparison === 'object') return { result: 'unknown', reason: unsaid(comparison.unknown, said) }
  const { zh, en } = partyName(party)
  const scheme = rules.schemes[weighing.scheme]
  const needs = gradeText(scheme, weighing.threshold)
  const as = weighing.mapping ? gradeText(scheme, weighing.grade) : undefined
  const has = {
    zh: `${said.zh}${as ? `，按对照表为 ${as.zh}` : ''}（${answer.asOf}）`,
    en: `${said.en}${as ? `, by the mapping ${as.en}` : ''} (${answer.asOf})`,
  }
  return comparison === 'reached'
    ? {
        result: 'pass',
        reason: {
          zh: `${zh}信用等级 ${has.zh}，达到 ${needs.zh}`,
          en: `Grade of ${en} ${has.en}, ${needs.en} or better`,
        },
      }
    : {
        result: 'fail',
        reason: {
          zh: `${zh}信用等级 ${has.zh}，未达到 ${needs.zh}；可按普通程序办理`,
          en: `Grade of ${en} ${has.en} is below ${needs.en}; the ordinary procedure is open`,
        },
      }
}

function incomparable(
  why: Extract<GradeWeighing, { incomparable: unknown }>['incomparable'],
  answer: FoundGrade,
  said: Bilingual,
  accepted: readonly string[],
): Bilingual {
  switch (why) {
    case 'household':
      return {
        zh: `${said.zh}是户的星级，不是个人等级，且没有对照表说明如何折算`,
        en: `${said.en} is a household’s, not a person’s, and no mapping says what it counts as`,
      }
    case 'scheme':
      return {
        zh: `评级体系 ${answer.scheme} 与事项要求的 ${accepted.join('、')} 不同`,
        en: `The scheme ${answer.scheme} is not the item’s ${accepted.join(', ')}`,
      }
    case 'mappingNotInForce':
      return {
        zh: `评级体系 ${answer.scheme} 的对照表今日不在有效期内`,
        en: `The mapping of the scheme ${answer.scheme} is not in force today`,
      }
    case 'notInMapping':
      return { zh: `${said.zh}不在对照表内`, en: `${said.en} is not in the mapping` }
  }
}

function unsaid(why: Extract<Comparison, object>['unknown'], said: Bilingual): Bilingual {
  switch (why) {
    case 'grade':
      return { zh: `等级 ${said.zh} 不在评级体系内`, en: `The grade ${said.en} is not part of the scheme` }
    case 'threshold':
      return { zh: '事项要求的等级不在评级体系内', en: 'The item’s threshold is not part of the scheme' }
    case 'notAssessed':
      return { zh: '信用服务无法评定是否达标', en: 'The source cannot say whether the tier is reached' }
    case 'tier':
      return { zh: `${said.zh}，不能说明是否达到事项要求`, en: `${said.en}; that says nothing about the item’s tier` }
    case 'band':
      return { zh: `${said.zh}，没有分值，不能说明是否达到要求`, en: `${said.en} without points does not tell` }
  }
}

function asked({ asOf, reportNumber }: { readonly asOf: string; readonly reportNumber: string }): GateInput[] {
  return [input('报告编号', 'report', reportNumber, asOf)]
}

function foundInputs(answer: FoundGrade, weighing: GradeWeighing, { item }: CaseState, { rules }: Facts): GateInput[] {
  const inputs = [
    input('评级体系', 'scheme', rules.schemes[answer.scheme]?.name ?? answer.scheme, rules.version),
    input('信用等级', 'grade', answerText(answer, rules.schemes), answer.asOf),
    input('有效期至', 'valid until', answer.validUntil),
  ]
  if (answer.askedAs === 'otherSpelling') {
    inputs.push(input('姓名写法', 'name as asked', { zh: '通行写法', en: 'another spelling' }))
  }
  if (answer.holder === 'household') inputs.push(input('等级主体', 'whose grade', { zh: '户', en: 'household' }))
  if ('incomparable' in weighing) {
    return [
      ...inputs,
      ...Object.entries(item.thresholds).map(([name, needs]) => needed(rules, name, needs, item.version)),
    ]
  }
  inputs.push(needed(rules, weighing.scheme, weighing.threshold, item.version))
  const { mapping } = weighing
  if (mapping) {
    inputs.push(input('对照表', 'mapping', `${mapping.from} → ${mapping.to}: ${mapping.source}`, mapping.validFrom))
    inputs.push(input('折算为', 'counts as', weighing.grade, mapping.validTo))
  }
  return inputs
}

function needed({ schemes }: Rules, id: string, threshold: string, version: string): GateInput {
  const scheme = schemes[id]
  const value = scheme ? thresholdText(scheme, threshold) : `${id} ${threshold}`
  return input('事项要求', 'threshold', value, version)
}
