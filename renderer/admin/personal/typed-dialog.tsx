import { type ReactNode, useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/**
 * Asks for a phrase to be typed by hand before something is destroyed: no key that was pressed once too often does it. What
 * was refused is told, and nothing typed is lost.
 */
export function TypedDialog(props: {
  readonly title: string
  readonly phrase: string
  /** Asks for the phrase. */
  readonly ask: string
  readonly act: string
  /** Whether everything else that is needed has been entered. */
  readonly ready: boolean
  /** The phrase is all that is asked for. */
  readonly autoFocus?: boolean
  readonly onConfirm: () => Promise<unknown>
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { busy, error, run } = useCall()
  const [typed, setTyped] = useState('')
  const ready = props.ready && typed.trim() === props.phrase
  const confirm = () => {
    if (ready && !busy) run(props.onConfirm).catch(() => {})
  }
  return (
    <FormDialog
      title={props.title}
      refusal={error !== undefined && <ErrorAlert error={error} />}
      ready={ready === true}
      busy={busy}
      danger
      submit={props.act}
      onSubmit={confirm}
      onClose={props.onCancel}
    >
      {props.children}
      <Field label={props.ask}>
        <TextInput
          autoFocus={props.autoFocus ?? false}
          autoComplete="off"
          aria-label={props.ask}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </Field>
    </FormDialog>
  )
}
