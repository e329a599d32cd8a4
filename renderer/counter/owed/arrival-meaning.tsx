import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'

export function ArrivalMeaning({ owed, day }: { readonly owed: OwedView; readonly day: string }) {
  const { t } = useTexts()
  const due = owed.lateness?.was ?? (owed.due.kind === 'date' ? owed.due.date : undefined)
  if (due === undefined) return null
  const inTime = day <= due
  const until = owed.lapse ? undefined : (owed.cure?.until ?? owed.lateness?.graceUntil)?.date
  if (!inTime && until !== undefined && day <= until) {
    return <Alert tone="info" title={t('people.arrival.inGrace', { date: day, due, until })} />
  }
  return (
    <Alert
      tone={inTime ? 'success' : 'warning'}
      title={t(inTime ? 'people.arrival.inTime' : 'people.arrival.afterDue', { date: day, due })}
      description={inTime && owed.lapse ? t('people.arrival.recorded') : undefined}
    />
  )
}
