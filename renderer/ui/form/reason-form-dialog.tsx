import type { ReactNode } from 'react'
import { z } from 'zod'
import { useTexts } from '../../texts/index.ts'
import { FormDialog } from '../form-dialog.tsx'
import { ASKED_TEXTS, type AskedText } from './asked-texts.ts'
import { ReasonField } from './fields.tsx'
import { onAnswer, useContractForm } from './use-contract-form.ts'

export interface ReasonDialogProps {
  readonly title: string
  readonly asks: AskedText
  /** Why the act was refused. */
  readonly refusal?: ReactNode
  readonly busy?: boolean
  readonly onConfirm: (reason: string) => unknown
  readonly onCancel: () => void
}

/** Asks for a reason before something is done. */
export function ReasonFormDialog(props: ReasonDialogProps) {
  const { t } = useTexts()
  const { title, asks, refusal, busy = false, onConfirm, onCancel } = props
  const form = useContractForm(z.object({ reason: ASKED_TEXTS[asks] }), { reason: '' })
  return (
    <FormDialog
      title={title}
      submit={t('act.confirm')}
      refusal={refusal}
      busy={busy}
      onSubmit={onAnswer(form, ({ reason }) => onConfirm(reason))}
      onClose={onCancel}
    >
      <ReasonField form={form} name="reason" label={title} autoFocus />
    </FormDialog>
  )
}
