import type { OwedView } from '../../electron/api/contract/owed-view.ts'
import type { OwedByPersonView } from '../../electron/api/contract/people.ts'
import { useTexts } from '../texts/index.ts'

export function DueText({ due }: { due: OwedView['due'] }) {
  const { t, bracketed } = useTexts()
  if (due.kind === 'beforeHandover') return <>{t('case.dueBeforeHandover')}</>
  return (
    <>
      {t('case.due', { date: due.date })}
      {due.provisional && bracketed(t('case.provisional'))}
    </>
  )
}

/** The day that counts now: of a cure, of the grace period, or of the promise. */
export function OwedUntil({ owed }: { readonly owed: OwedByPersonView }) {
  const { t } = useTexts()
  const { status, cureUntil, graceUntil, due } = owed
  const still = status === 'owed' ? (cureUntil ?? graceUntil) : undefined
  return still ? t('case.until', { date: still }) : <DueText due={due} />
}
