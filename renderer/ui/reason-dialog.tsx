import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** Asks for a reason before something is done. Ctrl+Enter confirms. */
export function ReasonDialog(props: {
  readonly title: string
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  useReturnFocus()
  const [reason, setReason] = useState('')
  const confirm = () => {
    if (reason.trim() !== '') props.onConfirm(reason.trim())
  }
  return (
    <Modal
      open
      title={props.title}
      okText={t('act.confirm')}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={confirm}
      onCancel={props.onCancel}
    >
      <Input.TextArea
        autoFocus
        aria-label={props.title}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.ctrlKey) confirm()
        }}
      />
    </Modal>
  )
}
