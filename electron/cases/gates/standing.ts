import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { missingMaterials } from '../model/asked.ts'
import type { Facts, Standing, StandingBreach } from '../model/facts.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { type Inquiry, notLookedAt } from './asking.ts'
import { type GateId, type GateInput, type GateResult, input, type Verdict, verdict, yesNo } from './gate.ts'
import { withMarks } from './marks.ts'
import { partyName, subjectsOnce } from './party.ts'

const KIND_NAMES = {
  late: { zh: '承诺未履行', en: 'promise not kept' },
  false: { zh: '承诺不实', en: 'false promise' },
} as const satisfies Record<StandingBreach['kind'], unknown>

/** A disputed breach is for a supervisor; a repaired one is only shown. Looked at together with the grade. */
export function noBreach(state: CaseState, facts: Facts, inquiry: Inquiry): Verdict[] {
  if (!inquiry.isAnswered && !facts.asThen?.unaskedUnknown && subjectsOnce(state).length > 0) {
    return subjectsOnce(state).map(party => notLookedAt('noBreach', party, state, inquiry))
  }
  return byParty('noBreach', state, facts, (standing, party) => {
    const { breaches } = standing
    const { graceBars, version } = facts.rules
    const inputs = [
      input('逾期未补', 'overdue now', standing.overdue, facts.today),
      input('逾期宽限中', 'late, within grace', standing.inGrace, facts.today),
      input('宽限期内是否计入', 'grace counts', yesNo(graceBars), version),
      ...breaches.map(breachInput),
    ]
    const { result, reason } = breachesOf(standing, facts, partyName(party))
    return verdict('noBreach', result, reason, { party, inputs })
  })
}

export function breachesOf(
  { overdue: late, inGrace, breaches }: Pick<Standing, 'overdue' | 'inGrace' | 'breaches'>,
  { today, rules }: { readonly today: LocalDate; readonly rules: Pick<Rules, 'graceBars'> },
  { zh, en }: Bilingual,
): { readonly result: Exclude<GateResult, 'notAsked'>; readonly reason: Bilingual } {
  const inForce = breaches.filter(breach => !breach.repaired && breach.until >= today)
  const counted = inForce.filter(breach => !breach.disputed)
  const disputed = inForce.filter(breach => breach.disputed)
  const ended = breaches.length - inForce.length
  const overdue = late + (rules.graceBars ? inGrace : 0)
  if (overdue > 0) {
    const reason = {
      zh: `${zh}有 ${overdue} 份材料逾期未补`,
      en: `${overdue} promised materials of ${en} are overdue`,
    }
    return { result: 'fail', reason }
  }
  const [worst] = counted
  if (worst) {
    const kind = KIND_NAMES[worst.kind]
    const reason = {
      zh: `${zh}有 ${counted.length} 条未修复的失信记录（${kind.zh}，${worst.on}，计至 ${worst.until}）`,
      en: `${en} has ${counted.length} breaches that are not repaired (${kind.en}, ${worst.on}, until ${worst.until})`,
    }
    return { result: 'fail', reason }
  }
  if (disputed.length > 0) {
    const reason = {
      zh: `${zh}有 ${disputed.length} 条有异议的记录，由人决定`,
      en: `${disputed.length} entries of ${en} are disputed: a person decides`,
    }
    return { result: 'unknown', reason }
  }
  // Mentions lateness within grace although it does not count, so that the reason agrees with the lists.
  const aside = {
    zh: `${inGrace > 0 ? `；逾期宽限中 ${inGrace} 份，不计` : ''}${ended > 0 ? `；已修复或到期 ${ended} 条，不计` : ''}`,
    en: `${inGrace > 0 ? `; ${inGrace} late within grace, not counted` : ''}${ended > 0 ? `; ${ended} repaired or ended, not counted` : ''}`,
  }
  const nothing =
    inGrace > 0
      ? { zh: `${zh}没有宽限期满未补的材料`, en: `Nothing that ${en} promised is past its grace` }
      : { zh: `${zh}没有逾期未补的材料`, en: `Nothing that ${en} promised is overdue` }
  return { result: 'pass', reason: { zh: `${nothing.zh}${aside.zh}`, en: `${nothing.en}${aside.en}` } }
}

/** Counts what this case would add. */
export function belowCap(state: CaseState, facts: Facts): Verdict[] {
  const added = missingMaterials(state).filter(({ deferral }) => deferral && isOwedByCitizen(deferral)).length
  const { owedCap, version } = facts.rules
  return byParty('belowCap', state, facts, (standing, party) => {
    const { zh, en } = partyName(party)
    const inputs = [
      input('已欠', 'owed now', standing.owed, facts.today),
      input('本次', 'this case adds', added),
      input('上限', 'cap', owedCap, version),
    ]
    return standing.owed + added > owedCap
      ? verdict(
          'belowCap',
          'fail',
          {
            zh: `${zh}已欠 ${standing.owed} 份，加本次 ${added} 份，超过上限 ${owedCap} 份`,
            en: `${en} owes ${standing.owed}, with ${added} more the cap of ${owedCap} is exceeded`,
          },
          { party, inputs },
        )
      : verdict(
          'belowCap',
          'pass',
          { zh: `${zh}未超过上限 ${owedCap} 份`, en: `${en} is within the cap of ${owedCap}` },
          { party, inputs },
        )
  })
}

/** One gate for each subject; unknown without a standing. */
function byParty(
  id: GateId,
  state: CaseState,
  facts: Facts,
  judge: (standing: Standing, party: Party) => Verdict,
): Verdict[] {
  const parties = subjectsOnce(state)
  if (parties.length === 0)
    return [verdict(id, 'unknown', { zh: '双方身份尚未登记', en: 'The parties have not been entered' })]
  return parties.map(party => {
    const standing = facts.standing[party]
    if (standing) return judge(standing, party)
    return verdict(id, 'unknown', { zh: '未能查询欠件情况', en: 'What is owed could not be looked up' }, { party })
  })
}

function breachInput({ kind, on, until, ...marked }: StandingBreach): GateInput {
  const { zh, en } = KIND_NAMES[kind]
  return input(zh, en, withMarks([`–${until}`], marked), on)
}
