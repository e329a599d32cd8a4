import { Modal } from 'antd'
import { useTexts } from '../texts/index.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** Asks once more before something that cannot be undone. Enter confirms, Esc does not. */
export function ConfirmDialog(props: {
  readonly title: string
  readonly text: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  useReturnFocus()
  return (
    <Modal
      open
      title={props.title}
      okText={t('act.confirmEnter')}
      cancelText={t('act.cancel')}
      okButtonProps={{ autoFocus: true }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
    >
      {props.text}
    </Modal>
  )
}
