import { useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from './text-input.tsx'

/** Asks for a reason before something is done. Ctrl+Enter confirms. */
export function ReasonDialog(props: {
  readonly title: string
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={props.title}
      submit={t('act.confirm')}
      ready={reason.trim() !== ''}
      onSubmit={() => props.onConfirm(reason.trim())}
      onClose={props.onCancel}
    >
      <TextArea
        autoFocus
        aria-label={props.title}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
