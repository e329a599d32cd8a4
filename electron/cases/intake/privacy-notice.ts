import type { Bilingual } from '../../base/bilingual.ts'
import { type GateInput, input } from '../gates/gate.ts'
import { partyName } from '../gates/party.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState, ShownNotice } from '../model/state.ts'
import type { IntakeCommand } from './commands.ts'
import type { NoticeMeans } from './events.ts'

type ShowPrivacyNotice = Extract<IntakeCommand, { type: 'showPrivacyNotice' }>

export const NOTICE_MEANS_NAMES: Readonly<Record<NoticeMeans, Bilingual>> = {
  screen: { zh: '在屏幕上出示', en: 'shown on the screen' },
  paper: { zh: '给予纸质告知书', en: 'given on paper' },
  aloud: { zh: '当面宣读', en: 'read aloud' },
  kiosk: { zh: '在自助终端上出示', en: 'shown at the kiosk' },
}

/** 个人信息保护法 art. 17: to whoever stands here, before handling. The same notice counts once for each person. */
export function showPrivacyNotice(command: ShowPrivacyNotice, state: CaseState, facts: OwnFacts): Decision {
  const { handler, applicant } = state.parties
  if (!handler) return refused('K307')
  const { version, language, how, present } = command
  if (version !== facts.rules.noticeVersion) return refused('K388')
  const { today, operator } = facts
  return asParty(
    state,
    present,
    ({ present: party = 'handler' }) => {
      const subject = state.parties[party]?.subjectId
      if (state.noticesShown.some(notice => notice.subjectId === subject && notice.version === version)) {
        return happened()
      }
      const isForAnother =
        party === 'handler' &&
        applicant !== undefined &&
        applicant.subjectId !== handler.subjectId &&
        applicant.subjectKind !== 'organisation'
      return happened({
        type: 'PrivacyNoticeShown',
        party,
        ...(isForAnother ? { forApplicant: true as const } : {}),
        version,
        language,
        how,
        on: today,
        by: operator.id,
        operator: operator.name,
      })
    },
    ['handler', 'applicant'],
  )
}

/** The notice in force, as the person at the counter was told it in this case. */
export function noticeTold(state: CaseState, { noticeVersion }: Pick<Rules, 'noticeVersion'>): ShownNotice | undefined {
  const told = lastNotice(state)
  return told?.version === noticeVersion ? told : undefined
}

/** Of any version. */
export function lastNotice({ parties, noticesShown }: CaseState): ShownNotice | undefined {
  return noticesShown.findLast(({ subjectId }) => subjectId === parties.handler?.subjectId)
}

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
