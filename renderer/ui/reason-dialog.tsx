import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { Field } from './field.tsx'
import { focusFirstProblem } from './focus-first-problem.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from './text-input.tsx'

/** Loaded with the page: whoever opens it by a key types on at once. */
export function ReasonDialog(props: {
  readonly title: string
  readonly refusal?: ReactNode
  readonly busy?: boolean
  readonly onConfirm: (reason: string) => unknown
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  const confirm = () => {
    setTried(true)
    if (said === '') focusFirstProblem()
    else props.onConfirm(said)
  }
  return (
    <FormDialog
      title={props.title}
      submit={t('act.confirm')}
      refusal={props.refusal}
      busy={props.busy ?? false}
      onSubmit={confirm}
      onClose={props.onCancel}
    >
      <Field required label={props.title} error={tried && said === '' && t('form.fillIn')}>
        {links => <TextArea {...links} autoFocus value={reason} onChange={event => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  )
}
