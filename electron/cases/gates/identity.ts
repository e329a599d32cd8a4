import type { CardDetails } from '../intake/events.ts'
import { hasRunOut } from '../model/card-validity.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { input, type Verdict, verdict } from './gate.ts'

const CARD_TEXTS = {
  resident: { zh: '居民身份证', en: 'resident card' },
  hmt: { zh: '港澳台居民居住证', en: 'residence permit for Hong Kong, Macao and Taiwan residents' },
  foreign2017: { zh: '外国人永久居留身份证（2017 版）', en: 'foreign permanent resident card (2017)' },
  foreign2023: { zh: '外国人永久居留身份证（2023 版）', en: 'foreign permanent resident card (2023)' },
} as const satisfies Record<NonNullable<CardDetails['cardType']>, unknown>

const LONG_TERM = { zh: '长期', en: 'long-term' }

export function identity(state: CaseState, facts: Facts): Verdict[] {
  const { handler, applicant } = state.parties
  if (!handler) {
    const reason = { zh: '尚未核验经办人身份', en: 'The person at the counter has not been identified' }
    return [verdict('identity', 'fail', reason)]
  }
  if (!applicant) {
    return [verdict('identity', 'fail', { zh: '尚未登记申请人', en: 'The applicant has not been entered' })]
  }
  const { card } = handler
  if (handler.method === 'typed' || !card) {
    const reason = {
      zh: '手工录入，未读卡：须经主管同意',
      en: 'Typed by hand, not read from a card: a supervisor must agree',
    }
    return [verdict('identity', 'unknown', reason, { party: 'handler' })]
  }
  const { zh, en } = CARD_TEXTS[card.cardType ?? 'resident']
  const more = {
    party: 'handler',
    inputs: [input('证件有效期至', 'card valid to', card.validTo === '长期' ? LONG_TERM : card.validTo, facts.today)],
  } as const
  return hasRunOut(card, facts.today)
    ? [verdict('identity', 'fail', { zh: `${zh}已过有效期`, en: `The ${en} has expired` }, more)]
    : [verdict('identity', 'pass', { zh: `已读取${zh}`, en: `The ${en} was read` }, more)]
}
