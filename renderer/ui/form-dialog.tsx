import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react'
import { useTexts } from '../texts/index.ts'
import { ActButton } from './act-button.tsx'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import { Stack } from './layout.tsx'

/**
 * Enter sends from a field of one line, Ctrl+Enter from any. It stays open while an answer is missing or the act is
 * refused.
 */
export function FormDialog(props: {
  readonly title: ReactNode
  readonly width?: DialogProps['width']
  readonly refusal?: ReactNode
  readonly children: ReactNode
  readonly submit: string
  readonly because?: string | undefined
  readonly busy?: boolean
  readonly danger?: boolean
  readonly focusSubmit?: boolean
  readonly onSubmit: () => unknown
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { because, busy = false, onSubmit, onClose } = props
  const form = useId()
  const send = () => {
    if (because === undefined && !busy) onSubmit()
  }
  const submitted = (event: FormEvent) => {
    event.preventDefault()
    // Not to a form of the dialog around this one.
    event.stopPropagation()
    send()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    // The form itself has the focus when the field that had it is gone.
    if (!event.ctrlKey && event.target !== event.currentTarget) return
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
            title={because}
            // It keeps the focus.
            busy={busy || because !== undefined}
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
