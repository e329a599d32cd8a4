import { z } from 'zod'
import { type CallResult, reminders } from '../../electron/api/contract/reminders.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { ChoiceField, ReasonField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

const { result, note } = fieldsOf(reminders.recordCall)
const asked = z.object({ result, note })

export function CallDialog(props: {
  readonly name: string
  readonly results: readonly CallResult[]
  readonly onConfirm: (result: CallResult, note: string) => unknown
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const form = useContractForm(asked, { note: '' })
  const wrong = form.watch('result') === 'wrongNumber'
  return (
    <FormDialog
      title={<AsWritten>{`${t('reminders.result')} · ${props.name}`}</AsWritten>}
      submit={t('act.confirm')}
      onSubmit={onAnswer(form, answer => props.onConfirm(answer.result, answer.note))}
      onClose={props.onCancel}
    >
      <ChoiceField
        autoFocus
        form={form}
        name="result"
        label={t('reminders.result')}
        hint={wrong && t('reminders.wrongNumberHint')}
        options={props.results.map(value => ({ value, label: t(`reminders.results.${value}`) }))}
      />
      <ReasonField optional form={form} name="note" label={t('reminders.note')} />
    </FormDialog>
  )
}
