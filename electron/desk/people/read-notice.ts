import type { DocumentLanguage } from '../../cases/documents/events.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { isNotAccepted, NOT_ACCEPTED } from '../../cases/model/statuses.ts'
import { partyCasesIn } from '../../store/queries/party-cases.ts'
import type { Caller, CaseStep } from '../cases/case-desk.ts'
import type { HallParts } from '../parts.ts'

type Parts = Pick<HallParts, 'desk' | 'store'>

/** Cases looked through for one person. */
const MOST_CASES = 20

/** 个人信息保护法 art. 17: not accepted yet, and this person was not told the notice in force. */
export function isNoticeDue(state: CaseState, subjects: readonly SubjectId[], version: string): boolean {
  const isTold = state.noticesShown.some(notice => notice.version === version && subjects.includes(notice.subjectId))
  return isNotAccepted(state.status) && !isTold
}

/** The person has read the notice, at a kiosk alone: recorded in each of the cases where it is due. */
export async function readNotice(
  parts: Parts,
  subjects: readonly SubjectId[],
  { version, language }: { readonly version: string; readonly language: DocumentLanguage },
  caller: Caller,
): Promise<void> {
  const { desk, store } = parts
  const found = await Promise.all(subjects.map(subject => partyCasesIn(store.db, subject, NOT_ACCEPTED, MOST_CASES)))
  const how = caller.operator.role === 'kiosk' ? 'kiosk' : 'screen'
  const steps: CaseStep[] = []
  for (const caseId of new Set(found.flat().map(row => row.caseId as CaseId))) {
    const { state } = await desk.load(caseId)
    if (!isNoticeDue(state, subjects, desk.rules.noticeVersion)) continue
    const present = { subjects, onReader: true }
    steps.push({ caseId, commands: [{ type: 'showPrivacyNotice', version, language, how, present }] })
  }
  // The call as a whole is kept by whoever asks.
  const { digest: _, ...part } = caller
  await desk.runTogether(steps, part)
}
