import { type ReactNode, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { type ContractForm, onAnswer } from '../../ui/form/use-contract-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { OnCase } from '../counter-context.ts'
import { useCaseActs, useCounterCall } from '../counter-context.ts'

export function CaseDialog<Values extends FieldValues, Answer>(props: {
  readonly title: string
  readonly danger?: boolean
  readonly focusConfirm?: boolean
  readonly because?: string | undefined
  readonly form: ContractForm<Values, Answer>
  readonly command: (on: OnCase, answer: Answer) => Promise<CaseView>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const call = useCounterCall()
  const acts = useCaseActs()
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)
  const send = async (answer: Answer) => {
    if (call.busy) return
    const done = await acts.act(on => props.command(on, answer))
    setFailed(!done)
    if (done) props.onClose()
  }
  return (
    <FormDialog
      title={props.title}
      submit={t('life.confirm')}
      because={props.because}
      busy={call.busy}
      danger={props.danger ?? false}
      focusSubmit={props.focusConfirm ?? false}
      refusal={failed && call.error !== undefined && <ErrorAlert error={call.error} />}
      onSubmit={onAnswer(props.form, send)}
      onClose={props.onClose}
    >
      {props.children}
    </FormDialog>
  )
}
