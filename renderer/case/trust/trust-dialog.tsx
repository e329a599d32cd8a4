import { lazy, Suspense } from 'react'
import type { SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/spinner.tsx'

/** The largest part of what the counter would load, and seldom opened there. */
const TrustRecord = lazy(() => import('./trust-record.tsx').then(file => ({ default: file.TrustRecord })))

/** 本厅履约记录 */
export function TrustDialog(props: {
  readonly asked: SubjectAskedView
  readonly onOpen?: (caseNumber: string) => unknown
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { asked, onOpen, onClose } = props
  const open = (caseNumber: string) => {
    onClose()
    onOpen?.(caseNumber)
  }
  return (
    <Dialog
      width="widest"
      title={t('people.trust.title')}
      onClose={onClose}
      footer={
        <Button autoFocus onClick={onClose}>
          {t('print.close')}
        </Button>
      }
    >
      <Suspense fallback={<Spinner />}>
        <TrustRecord asked={asked} {...(onOpen ? { onOpen: open } : {})} />
      </Suspense>
    </Dialog>
  )
}
