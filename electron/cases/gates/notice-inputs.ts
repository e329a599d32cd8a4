import type { OwnFacts } from '../model/facts.ts'
import { lastNotice } from '../model/notice-told.ts'
import type { CaseState } from '../model/state.ts'
import { NOTICE_MEANS_NAMES } from '../model/texts.ts'
import { type GateInput, input } from './gate.ts'
import { partyName } from './party.ts'

export function noticeInputs(state: CaseState, { rules }: OwnFacts): readonly GateInput[] {
  const told = lastNotice(state)
  const inForce = input('现行告知书', 'notice in force', rules.noticeVersion, rules.version)
  if (!told) return [input('个人信息处理告知书', 'privacy notice', { zh: '尚未告知', en: 'not shown yet' }), inForce]
  const { zh, en } = partyName(told.party)
  const whom = told.forApplicant ? { zh: `${zh}，并请其转告申请人`, en: `${en}, also for the applicant` } : { zh, en }
  return [
    input('个人信息处理告知书', 'privacy notice', told.version, told.on),
    inForce,
    input('告知对象', 'told', whom),
    input('告知方式', 'how', NOTICE_MEANS_NAMES[told.how]),
    input('告知人', 'by', told.operator),
  ]
}
