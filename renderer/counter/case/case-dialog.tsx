import { type ReactNode, useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { OnCase } from '../counter-context.ts'
import { useCaseActs, useCounterCall } from '../counter-context.ts'

/**
 * Asks for what a command needs, and stays open with the reason when the command is refused, so that nothing typed is
 * lost. Ctrl+Enter confirms from any field, Enter from those of one line; Esc leaves everything as it is.
 */
export function CaseDialog(props: {
  readonly title: string
  /** What it is about to do cannot be undone, or is to somebody's disadvantage. */
  readonly danger?: boolean
  /** Enter confirms at once, where as a rule nothing has to be entered. */
  readonly focusConfirm?: boolean
  /** Whether everything that is needed has been entered. */
  readonly ready: boolean
  readonly command: (on: OnCase & { readonly another: boolean }) => Promise<CaseView>
  /** It puts an entry right: of a matter that was entered already that one is offered. */
  readonly correcting?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const call = useCounterCall()
  const acts = useCaseActs()
  const { t } = useTexts()
  const { ready } = props
  const [failed, setFailed] = useState(false)
  const confirm = async () => {
    if (!ready || call.busy) return
    const done = await (props.correcting
      ? acts.correct(props.command)
      : acts.act(on => props.command({ ...on, another: false })))
    setFailed(!done)
    if (done) props.onClose()
  }
  return (
    <FormDialog
      title={props.title}
      submit={t('life.confirm')}
      ready={ready}
      busy={call.busy}
      danger={props.danger ?? false}
      focusSubmit={props.focusConfirm ?? false}
      refusal={failed && call.error !== undefined && <ErrorAlert error={call.error} />}
      onSubmit={confirm}
      onClose={props.onClose}
    >
      {props.children}
    </FormDialog>
  )
}
