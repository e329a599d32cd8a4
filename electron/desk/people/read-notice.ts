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

/** 个人信息保护法 art. 17: cases not accepted yet in which the person was not told the notice in force, with their items. */
export async function noticesDue(parts: Parts, subjects: readonly SubjectId[]): Promise<ReadonlyMap<CaseId, string>> {
  const due = await casesDue(parts, subjects)
  return new Map(due.map(({ caseId, item }) => [caseId, item.code]))
}

/** The person has read the notice of a department, at a kiosk alone: recorded in each of its cases where it is due. */
export async function readNotice(
  parts: Parts,
  subjects: readonly SubjectId[],
  { itemCode, version, language }: ReadNotice,
  caller: Caller,
): Promise<void> {
  const due = await casesDue(parts, subjects)
  const department = due.find(({ item }) => item.code === itemCode)?.item.department.zh
  const how = caller.operator.role === 'kiosk' ? 'kiosk' : 'screen'
  const present = { subjects, onReader: true }
  const steps = due
    .filter(({ item }) => item.department.zh === department)
    .map(({ caseId }): CaseStep => {
      return { caseId, commands: [{ type: 'showPrivacyNotice', version, language, how, present }] }
    })
  // The call as a whole is kept by whoever asks.
  const { digest: _, ...part } = caller
  await parts.desk.runTogether(steps, part)
}

interface ReadNotice {
  readonly itemCode: string
  readonly version: string
  readonly language: DocumentLanguage
}

async function casesDue({ desk, store }: Parts, subjects: readonly SubjectId[]): Promise<readonly CaseState[]> {
  const found = await Promise.all(subjects.map(subject => partyCasesIn(store.db, subject, NOT_ACCEPTED, MOST_CASES)))
  const states: CaseState[] = []
  for (const caseId of new Set(found.flat().map(row => row.caseId as CaseId))) {
    const { state } = await desk.load(caseId)
    if (isDue(state, subjects, desk.rules.noticeVersion)) states.push(state)
  }
  return states
}

function isDue({ status, noticesShown }: CaseState, subjects: readonly SubjectId[], version: string): boolean {
  const isTold = noticesShown.some(notice => notice.version === version && subjects.includes(notice.subjectId))
  return isNotAccepted(status) && !isTold
}
