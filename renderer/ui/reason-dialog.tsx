import { useState } from 'react'
import { MOST_REASON } from '../../electron/api/contract/limits.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from './fault-alert.tsx'
import { Field } from './field.tsx'
import { focusFirstProblem } from './focus-first-problem.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from './text-input.tsx'

/** Loaded with the page: whoever opens it by a key types on at once. It stays open with what was typed when the call is refused. */
export function ReasonDialog(props: {
  readonly title: string
  /** Characters: the limit in the contract. */
  readonly most?: number
  readonly send: (reason: string, commandId: string) => unknown
  /** Whether it was taken or refused: either may mean that the page shows an old state. */
  readonly onAnswered?: () => void
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { busy, error, run } = useCall()
  const callId = useCallId()
  const { most = MOST_REASON, send, onClose } = props
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  const problem = said === '' ? t('form.fillIn') : said.length > most && t('form.tooLong', { most: String(most) })
  const confirm = async () => {
    setTried(true)
    if (problem) return focusFirstProblem()
    const done = await run(async () => {
      await send(said, callId(said))
      return true
    })
    if (done) onClose()
    props.onAnswered?.()
  }
  return (
    <FormDialog
      title={props.title}
      submit={t('act.confirm')}
      refusal={error !== undefined && <ErrorAlert error={error} />}
      busy={busy}
      onSubmit={confirm}
      onClose={onClose}
    >
      <Field required label={props.title} error={tried && problem}>
        {links => <TextArea {...links} autoFocus value={reason} onChange={event => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  )
}
