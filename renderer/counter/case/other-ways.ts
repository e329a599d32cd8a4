import type { CaseView } from '../../../electron/api/contract/case-view.ts'

/** 不予受理 (three grounds), 作废, 转报. */
export type OtherWay = 'notNeeded' | 'notCompetent' | 'untrue' | 'voided' | 'forwarded'

type Ending = Pick<CaseView, 'status' | 'result' | 'breaches' | 'owed'>

/** Other ways in which a supervisor may end a case now: see cases/other-ends.ts, which has the last word. */
export function otherWays({ status, result, breaches, owed }: Ending): readonly OtherWay[] {
  if (result) return []
  const clean = breaches.every(({ struckOn }) => struckOn)
  switch (status) {
    case 'draft':
    case 'awaitingPerson':
    case 'noticed':
    case 'held':
      return ['notNeeded', 'notCompetent', 'untrue', ...(clean ? (['voided'] as const) : [])]
    case 'accepted': {
      const open = owed.some(document => ['owed', 'supplied', 'lapsed'].includes(document.status))
      return [...(open ? [] : (['forwarded'] as const)), ...(clean ? (['voided'] as const) : [])]
    }
    default:
      return []
  }
}
