import { Button, Modal } from 'antd'
import type { SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../i18n/index.ts'
import { useReturnFocus } from '../use-return-focus.ts'
import { TrustRecord } from './trust-record.tsx'

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
      <TrustRecord asked={asked} {...(onOpen ? { onOpen: open } : {})} />
    </Modal>
  )
}
