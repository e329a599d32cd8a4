import type { ReactNode } from 'react'
import { z } from 'zod'
import { subjects } from '../../../electron/api/contract/subjects.ts'
import { useCall } from '../../data/use-call.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ReasonField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { onAnswer, useContractForm } from '../../ui/form/use-contract-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'

const { reason } = fieldsOf(subjects.erase)

/** Asks for a phrase to be typed by hand, so that no single key press destroys anything. */
export function TypedDialog(props: {
  readonly title: string
  readonly phrase: string
  readonly ask: string
  readonly act: string
  readonly reason?: string
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { t } = useTexts()
  const { busy, error, run } = useCall()
  const { phrase } = props
  const typed = z
    .string()
    .trim()
    .refine(text => text === phrase, t('form.typePhrase'))
  const form = useContractForm(z.object({ reason: props.reason ? said(reason) : reason, typed }), {
    reason: '',
    typed: '',
  })
  return (
    <FormDialog
      title={props.title}
      refusal={error !== undefined && <ErrorAlert error={error} />}
      busy={busy}
      danger
      submit={props.act}
      onSubmit={onAnswer(form, answer => run(() => props.onConfirm(answer.reason)))}
      onClose={props.onCancel}
    >
      {props.children}
      {props.reason && <ReasonField autoFocus form={form} name="reason" label={props.reason} />}
      <TextField autoFocus={!props.reason} form={form} name="typed" label={props.ask} />
    </FormDialog>
  )
}
