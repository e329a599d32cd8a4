import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { Texts } from '../../texts/index.ts'

type Opinion = NonNullable<NonNullable<CaseView['department']>['opinion']>

/** 审查意见 */
export function opinionLine({ on, granted, reason, confirmBy: { date } }: Opinion, { t, bracketed }: Texts): string {
  const why = reason === '' ? '' : bracketed(reason)
  return t(granted ? 'department.opinion.granted' : 'department.opinion.refused', { on, reason: why, date })
}
