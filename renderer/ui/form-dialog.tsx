import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react'
import { useTexts } from '../texts/index.ts'
import { ActButton } from './act-button.tsx'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import { Stack } from './layout.tsx'

/**
 * Asks for what an act needs. Enter in a field of one line sends it, Ctrl+Enter does from any; Escape leaves everything as it is.
 * It stays open, with the reason, when the act is refused.
 */
export function FormDialog(props: {
  readonly title: ReactNode
  readonly width?: DialogProps['width']
  /** Why the act was refused. */
  readonly refusal?: ReactNode
  readonly children: ReactNode
  /** What the button that sends it says. */
  readonly submit: string
  /** Whether everything that is needed has been entered. */
  readonly ready: boolean
  readonly busy?: boolean
  readonly danger?: boolean
  /** Enter confirms at once, where as a rule nothing has to be entered. */
  readonly focusSubmit?: boolean
  readonly onSubmit: () => unknown
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { ready, busy = false, onSubmit, onClose } = props
  const form = useId()
  const send = () => {
    if (ready && !busy) onSubmit()
  }
  const submitted = (event: FormEvent) => {
    event.preventDefault()
    // A dialog that this one has opened tells its own, not this one's.
    event.stopPropagation()
    send()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    event.preventDefault()
    send()
  }
  return (
    <Dialog
      title={props.title}
      {...(props.width ? { width: props.width } : {})}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <ActButton
            type="submit"
            form={form}
            kind="primary"
            danger={props.danger ?? false}
            // It can have the focus before everything is entered: whoever comes to it by Tab hears that it is not ready.
            busy={!ready || busy}
            autoFocus={props.focusSubmit ?? false}
          >
            {props.submit}
          </ActButton>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submitted} onKeyDown={pressed}>
        <Stack>
          {props.refusal}
          {props.children}
        </Stack>
      </form>
    </Dialog>
  )
}
