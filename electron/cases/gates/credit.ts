import type { LocalDate } from '../../calendar/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CreditAnswer, ListEntry } from '../credit-answer.ts'
import type { Facts } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { type Gate, gate } from './gate.ts'
import { partyName } from './party.ts'

type Found = Extract<CreditAnswer, { status: 'FOUND' }>

/** One gate for each party whose credit counts. Whatever is not a believable grade is unknown, never low. */
export function grade(state: CaseState, facts: Facts): Gate[] {
  return state.item.creditParties.map(party => gradeOf(party, state, facts))
}

function gradeOf(party: Party, state: CaseState, facts: Facts): Gate {
  const answer = state.credit[party]
  const { zh, en } = partyName(party)
  switch (answer?.status) {
    case undefined:
      return gate('grade', 'unknown', `尚未查询${zh}的信用`, `The credit of ${en} has not been queried`, party)
    case 'UNAVAILABLE': {
      const { reason } = answer
      return gate('grade', 'unknown', `未能查询：${reason.zh}`, `Could not be queried: ${reason.en}`, party)
    }
    case 'NOT_FOUND':
      return gate('grade', 'unknown', `信用库中没有${zh}的记录`, `The source has no record of ${en}`, party)
    case 'MISMATCH':
      return gate(
        'grade',
        'fail',
        `${zh}的姓名与号码在信用库中不一致`,
        `Name and number of ${en} do not match in the source`,
        party,
      )
    case 'FOUND':
      return compared(answer, state, facts, party)
  }
}

function compared(answer: Found, state: CaseState, facts: Facts, party: Party): Gate {
  const { thresholds } = state.item
  const order = facts.rules.schemes[answer.scheme]
  const threshold = thresholds[answer.scheme]
  if (threshold === undefined || !order) {
    const accepted = Object.keys(thresholds)
    return gate(
      'grade',
      'unknown',
      `评级体系 ${answer.scheme} 与事项要求的 ${accepted.join('、')} 不同`,
      `The scheme ${answer.scheme} is not the item’s ${accepted.join(', ')}`,
      party,
    )
  }
  const has = order.indexOf(answer.grade)
  const needs = order.indexOf(threshold)
  if (has === -1 || needs === -1) {
    return gate(
      'grade',
      'unknown',
      `等级 ${answer.grade} 不在评级体系内`,
      `The grade ${answer.grade} is not part of the scheme`,
      party,
    )
  }
  if (answer.validUntil < facts.today) {
    return gate(
      'grade',
      'unknown',
      `查询结果已于 ${answer.validUntil} 过期，请重新查询`,
      `The answer was valid until ${answer.validUntil}; query again`,
      party,
    )
  }
  const { zh, en } = partyName(party)
  const since = `${answer.grade}（${answer.asOf}）`
  return has <= needs
    ? gate(
        'grade',
        'pass',
        `${zh}信用等级 ${since}，达到 ${threshold} 级`,
        `Grade of ${en} ${answer.grade} (${answer.asOf}), ${threshold} or better`,
        party,
      )
    : gate(
        'grade',
        'fail',
        `${zh}信用等级 ${since}，未达到 ${threshold} 级；可按普通程序办理`,
        `Grade of ${en} ${answer.grade} (${answer.asOf}) is below ${threshold}; the ordinary procedure is open`,
        party,
      )
}

export function noListEntry(state: CaseState, facts: Facts): Gate[] {
  return state.item.creditParties.map(party => {
    const answer = state.credit[party]
    const { zh, en } = partyName(party)
    if (answer?.status !== 'FOUND' || answer.validUntil < facts.today) {
      return gate('noListEntry', 'unknown', `未能查询${zh}的名单情况`, `Lists could not be queried for ${en}`, party)
    }
    const inForce = answer.lists.filter(entry => isInForce(entry, facts.today))
    const counted = inForce.find(entry => entry.kind === 'BLACK' && !entry.disputed)
    if (counted) {
      return gate(
        'noListEntry',
        'fail',
        `${zh}在“${counted.name}”内（${counted.basis}）`,
        `${en} is on “${counted.name}” (${counted.basis})`,
        party,
      )
    }
    // A disputed entry, and one that only asks for attention, is for a person to weigh.
    const weighed = inForce.find(entry => entry.kind !== 'RED')
    if (weighed) {
      const why = weighed.disputed ? { zh: '有异议', en: 'disputed' } : { zh: '重点关注', en: 'for attention' }
      return gate(
        'noListEntry',
        'unknown',
        `${zh}在“${weighed.name}”内，${why.zh}，由人决定`,
        `${en} is on “${weighed.name}”, ${why.en}: a person decides`,
        party,
      )
    }
    return gate('noListEntry', 'pass', `${zh}不在失信名单内`, `${en} is on no list of dishonesty`, party)
  })
}

function isInForce(entry: ListEntry, today: LocalDate): boolean {
  return !entry.repaired && entry.from <= today && (entry.to === undefined || entry.to >= today)
}
