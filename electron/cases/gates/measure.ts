import { toBring } from '../model/asked.ts'
import type { Facts } from '../model/facts.ts'
import type { MeasureInForce } from '../model/measure.ts'
import { minorAge } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import { GATE_CODES, type Gate, input, verdict } from './gate.ts'
import { partyName } from './party.ts'

/**
 * A measure against the applicant that closes 容缺受理 for the item. Only where something would come later: what is complete
 * is accepted as ever. A minor is outside social credit (上海市社会信用条例 art. 2).
 */
export function measureGates(state: CaseState, facts: Facts): readonly Gate[] {
  const { measures = [], asThen, rules, today } = facts
  if (state.missing === undefined || toBring(state, asThen).length === 0) return []
  if (minorAge(state, rules, today) !== undefined) return []
  return measures.map(gateOf)
}

function gateOf({ measureId, name, basis, from, to, decider, appeal }: MeasureInForce): Gate {
  const who = partyName('applicant')
  const reason = {
    zh: `${who.zh}在“${name}”期间（${from} 至 ${to}，${decider}决定），不适用容缺受理，请按普通程序备齐材料；不服的：${appeal}`,
    en: `The measure “${name}” is in force against the ${who.en} (${from} to ${to}, by ${decider}): nothing may come later, bring everything under the ordinary procedure; to appeal: ${appeal}`,
  }
  const inputs = [
    input('措施依据', 'basis of the measure', basis),
    input('措施起止', 'from and to', `${from}–${to}`),
    input('决定机关', 'decided by', decider),
    input('救济途径', 'appeal', appeal),
  ]
  const found = verdict('noMeasure', 'fail', reason, { party: 'applicant', inputs })
  return { ...found, code: GATE_CODES.noMeasure, basis: { zh: basis, en: basis }, measureId }
}
