import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeCommand } from './commands.ts'

type ShowPrivacyNotice = Extract<IntakeCommand, { type: 'showPrivacyNotice' }>

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
