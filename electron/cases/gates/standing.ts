import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { missingMaterials } from '../model/asked.ts'
import type { Facts, Standing, StandingBreach } from '../model/facts.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import { relationOf } from '../model/relation.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { type Inquiry, notLookedAt } from './asking.ts'
import { type Gate, type GateId, type GateInput, type GateResult, input, type Verdict, verdict, yesNo } from './gate.ts'
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
  return byParty('noBreach', facts, subjectsOnce(state), (standing, party) => {
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
      zh: `${zh}有 ${counted.length} 条未修复的未履约记录（${kind.zh}，${worst.on}，计至 ${worst.until}）`,
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

interface Cap {
  readonly most: number
  readonly owed: number
  readonly owedName: Bilingual
  readonly name: Bilingual
  readonly over: (owed: number, added: number, most: number) => Bilingual
}

/** Per principal; an agent has a cap of his own. Counts what this case would add. */
export function belowCap(state: CaseState, facts: Facts): Verdict[] {
  const added = missingMaterials(state).filter(({ deferral }) => deferral && isOwedByCitizen(deferral)).length
  const alike = facts.asThen?.agentsAlike ?? false
  const parties = subjectsOnce(state).filter(party => alike || party === 'applicant' || isCapped(state, facts.rules))
  return byParty('belowCap', facts, parties, (standing, party) => {
    const who = partyName(party)
    const { most, owed, owedName, name, over } =
      party === 'handler' && !alike ? agentCap(standing, who, facts) : ownCap(standing, who, facts)
    const inputs = [
      input(owedName.zh, owedName.en, owed, facts.today),
      input('本次', 'this case adds', added),
      input(name.zh, name.en, most, facts.rules.version),
    ]
    const within = { zh: `${who.zh}未超过上限 ${most} 份`, en: `${who.en} is within the cap of ${most}` }
    return owed + added <= most
      ? verdict('belowCap', 'pass', within, { party, inputs })
      : verdict('belowCap', 'fail', over(owed, added, most), { party, inputs })
  })
}

function ownCap({ owed }: Standing, { zh, en }: Bilingual, { rules, asThen }: Facts): Cap {
  return {
    most: rules.owedCap,
    owed,
    owedName: asThen?.agentsAlike ? COUNTED_ALIKE : { zh: '作为申请人已欠', en: 'owed as applicant' },
    name: { zh: '上限', en: 'cap' },
    over: (count, added, most) => ({
      zh: `${zh}已欠 ${count} 份，加本次 ${added} 份，超过上限 ${most} 份`,
      en: `${en} owes ${count}, with ${added} more the cap of ${most} is exceeded`,
    }),
  }
}

function agentCap({ asAgent }: Standing, { zh, en }: Bilingual, { rules }: Facts): Cap {
  return {
    most: rules.agentCap ?? Number.POSITIVE_INFINITY,
    owed: asAgent.owed,
    owedName: { zh: '代办中未补', en: 'open in matters of others' },
    name: { zh: '代理人上限', en: 'cap of an agent' },
    over: (count, added, most) => ({
      zh: `${zh}代办的已有 ${count} 份未补，加本次 ${added} 份，超过代理人上限 ${most} 份`,
      en: `${en} has ${count} open for others, with ${added} more an agent’s cap of ${most} is exceeded`,
    }),
  }
}

const COUNTED_ALIKE = { zh: '已欠', en: 'owed now' }

function isCapped(state: CaseState, rules: Rules): boolean {
  return rules.agentCap !== null && relationOf(state) === 'agent'
}

/** Earlier releases counted what an agent handles for others as the agent's own. */
export function countedAlike(gates: readonly Gate[]): boolean {
  const caps = gates.filter(({ id, skipped }) => id === 'belowCap' && !skipped)
  return caps.some(({ inputs }) => inputs.length === 0 || inputs.some(({ name }) => name.zh === COUNTED_ALIKE.zh))
}

/** Unknown without a standing. */
function byParty(
  id: GateId,
  facts: Facts,
  parties: readonly Party[],
  judge: (standing: Standing, party: Party) => Verdict,
): Verdict[] {
  if (parties.length === 0)
    return [verdict(id, 'unknown', { zh: '双方身份尚未登记', en: 'The parties have not been entered' })]
  return parties.map(party => {
    const standing = facts.standing[party]
    if (standing) return judge(facts.asThen?.agentsAlike ? alikeOf(standing) : standing, party)
    return verdict(id, 'unknown', { zh: '未能查询欠件情况', en: 'What is owed could not be looked up' }, { party })
  })
}

function alikeOf(standing: Standing): Standing {
  const { asAgent, represented } = standing
  return {
    ...standing,
    owed: standing.owed + asAgent.owed + represented.owed,
    overdue: standing.overdue + asAgent.overdue + represented.overdue,
    inGrace: standing.inGrace + asAgent.inGrace + represented.inGrace,
  }
}

function breachInput({ kind, on, until, ...marked }: StandingBreach): GateInput {
  const { zh, en } = KIND_NAMES[kind]
  return input(zh, en, withMarks([`–${until}`], marked), on)
}
