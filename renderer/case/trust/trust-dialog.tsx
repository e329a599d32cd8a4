import { Button, Modal, Spin } from 'antd'
import { lazy, Suspense } from 'react'
import type { SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** Its tables are the largest part of what the counter would load, and are seldom wanted there. */
const TrustRecord = lazy(() => import('./trust-record.tsx').then(file => ({ default: file.TrustRecord })))

/** 本厅履约记录 of whoever is asked about. */
export function TrustDialog(props: {
  readonly asked: SubjectAskedView
  /** Opens the case, by its number, that an entry comes from. */
  readonly onOpen?: (caseNumber: string) => unknown
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  useReturnFocus()
  const { asked, onOpen, onClose } = props
  const open = (caseNumber: string) => {
    onClose()
    onOpen?.(caseNumber)
  }
  return (
    <Modal
      open
      width={960}
      // It is long: as much of it as there is room for.
      style={{ top: 24 }}
      title={t('people.trust.title')}
      onCancel={onClose}
      footer={
        <Button autoFocus onClick={onClose}>
          {t('print.close')}
        </Button>
      }
    >
      <Suspense fallback={<Spin />}>
        <TrustRecord asked={asked} {...(onOpen ? { onOpen: open } : {})} />
      </Suspense>
    </Modal>
  )
}
