import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { Facts, Standing } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { type Gate, gate } from './gate.ts'

const PARTY_ZH: Readonly<Record<Party, string>> = { applicant: '申请人', handler: '经办人' }
const PARTY_EN: Readonly<Record<Party, string>> = { applicant: 'the applicant', handler: 'the handler' }

export function partyName(party: Party) {
  return { zh: PARTY_ZH[party], en: PARTY_EN[party] }
}

/** The person at the counter must have been read from a card that is still valid. */
export function identity(state: CaseState, facts: Facts): Gate {
  const { handler, applicant } = state.parties
  if (!handler)
    return gate('identity', 'fail', '尚未核验经办人身份', 'The person at the counter has not been identified')
  if (!applicant) return gate('identity', 'fail', '尚未登记申请人', 'The applicant has not been entered')
  if (handler.method === 'typed') {
    return gate(
      'identity',
      'unknown',
      '手工录入，未读卡：须经主管同意',
      'Typed by hand, not read from a card: a supervisor must agree',
    )
  }
  const validTo = handler.card?.validTo ?? ''
  if (validTo !== '长期' && validTo < facts.today) {
    return gate('identity', 'fail', '证件已过有效期', 'The card has expired')
  }
  return gate('identity', 'pass', '已读取居民身份证', 'The resident card was read')
}

export function noOverdue(state: CaseState, facts: Facts): Gate {
  return (
    worstStanding('noOverdue', state, facts, (standing, party) => {
      const { zh, en } = partyName(party)
      return standing.overdue > 0
        ? gate(
            'noOverdue',
            'fail',
            `${zh}有 ${standing.overdue} 份材料逾期未补`,
            `${standing.overdue} promised documents of ${en} are overdue`,
            party,
          )
        : undefined
    }) ?? gate('noOverdue', 'pass', '没有逾期未补的材料', 'Nothing promised is overdue')
  )
}

export function belowCap(state: CaseState, facts: Facts): Gate {
  const missing = new Set(state.missing)
  const added = state.item.materials.filter(material => missing.has(material.id) && material.deferral).length
  const cap = facts.rules.owedCap
  return (
    worstStanding('belowCap', state, facts, (standing, party) => {
      const { zh, en } = partyName(party)
      return standing.owed + added > cap
        ? gate(
            'belowCap',
            'fail',
            `${zh}已欠 ${standing.owed} 份，加本次 ${added} 份，超过上限 ${cap} 份`,
            `${en} owes ${standing.owed}, with ${added} more the cap of ${cap} is exceeded`,
            party,
          )
        : undefined
    }) ?? gate('belowCap', 'pass', `未超过上限 ${cap} 份`, `Not above the cap of ${cap}`)
  )
}

/** The first party whose standing fails; unknown when the standing of a party is not known. */
function worstStanding(
  id: 'noOverdue' | 'belowCap',
  state: CaseState,
  facts: Facts,
  judge: (standing: Standing, party: Party) => Gate | undefined,
): Gate | undefined {
  let unknown: Gate | undefined
  for (const party of PARTIES) {
    if (!state.parties[party]) continue
    const standing = facts.standing[party]
    if (!standing) unknown = gate(id, 'unknown', '未能查询欠件情况', 'What is owed could not be looked up', party)
    const failed = standing && judge(standing, party)
    if (failed) return failed
  }
  return unknown
}
