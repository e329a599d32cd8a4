import { useTexts } from '../texts/index.ts'
import { FormDialog } from './form-dialog.tsx'

export function ConfirmDialog(props: {
  readonly title: string
  readonly text: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  return (
    <FormDialog
      title={props.title}
      submit={t('act.confirmEnter')}
      focusSubmit
      onSubmit={props.onConfirm}
      onClose={props.onCancel}
    >
      <div>{props.text}</div>
    </FormDialog>
  )
}
