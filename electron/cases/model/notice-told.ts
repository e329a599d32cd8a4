import type { Rules } from './rules.ts'
import type { CaseState, ShownNotice } from './state.ts'

/** The notice in force, as the person at the counter was told it in this case. */
export function noticeTold(state: CaseState, { noticeVersion }: Pick<Rules, 'noticeVersion'>): ShownNotice | undefined {
  const told = lastNotice(state)
  return told?.version === noticeVersion ? told : undefined
}

/** Of any version. */
export function lastNotice({ parties, noticesShown }: CaseState): ShownNotice | undefined {
  return noticesShown.findLast(({ subjectId }) => subjectId === parties.handler?.subjectId)
}
