import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'

export type ArrivalLimits = NonNullable<ActionView['limits']['arrival']>

export function isUnrecorded({ inTime, unrecorded }: ArrivalLimits, day: string): boolean {
  return day <= (unrecorded ?? inTime)
}

export function ArrivalMeaning({ limits, day }: { readonly limits: ArrivalLimits; readonly day: string }) {
  const { t } = useTexts()
  const { inTime: due, unrecorded: until = '', recorded } = limits
  const date = day
  const corrected = recorded && isUnrecorded(limits, day) ? t('people.arrival.corrected') : undefined
  if (day <= due) {
    return <Alert tone="success" title={t('people.arrival.inTime', { date, due })} description={corrected} />
  }
  if (day <= until) {
    return <Alert tone="info" title={t('people.arrival.inGrace', { date, due, until })} description={corrected} />
  }
  return <Alert tone="warning" title={t('people.arrival.afterDue', { date, due })} />
}
