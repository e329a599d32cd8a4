import type { OwedView } from '../../electron/api/contract/case-view.ts'
import { useTexts } from '../i18n/index.ts'

/** 期限 of an owed document. */
export function DueText({ due }: { due: OwedView['due'] }) {
  const { t } = useTexts()
  if (due.kind === 'beforeHandover') return <>{t('case.dueBeforeHandover')}</>
  return (
    <>
      {t('case.due', { date: due.date })}
      {due.provisional && `（${t('case.provisional')}）`}
    </>
  )
}
