import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Field } from '../../ui/field.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

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
  const { t } = useTexts()
  useReturnFocus()
  const { busy, error, run } = useCall()
  const [typed, setTyped] = useState('')
  const ready = props.ready && typed.trim() === props.phrase
  const confirm = () => {
    if (ready && !busy) run(props.onConfirm).catch(() => {})
  }
  return (
    <Modal
      open
      title={props.title}
      okText={props.act}
      cancelText={t('act.cancel')}
      okButtonProps={{ danger: true, disabled: !ready, loading: busy }}
      onOk={confirm}
      onCancel={props.onCancel}
    >
      <div className="fields">
        {props.children}
        <Field label={props.ask}>
          <Input
            autoFocus={props.autoFocus ?? false}
            autoComplete="off"
            aria-label={props.ask}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onPressEnter={confirm}
          />
        </Field>
        {error !== undefined && <ErrorAlert error={error} />}
      </div>
    </Modal>
  )
}
