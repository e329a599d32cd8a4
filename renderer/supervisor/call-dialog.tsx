import { z } from 'zod'
import { type CallResult, reminders } from '../../electron/api/contract/reminders.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { ChoiceField, ReasonField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

const { result, note } = fieldsOf(reminders.recordCall)
const asked = z.object({ result, note })
type Answer = z.infer<typeof asked>

/** It stays open with what was typed when the call is refused. */
export function CallDialog(props: {
  readonly name: string
  readonly results: readonly CallResult[]
  readonly send: (call: Answer & { readonly commandId: string }) => Promise<unknown>
  readonly onAnswered: () => void
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { busy, error, run } = useCall()
  const callId = useCallId()
  const form = useContractForm(asked, { note: '' })
  const wrong = form.watch('result') === 'wrongNumber'
  const record = async (answer: Answer) => {
    const done = await run(async () => {
      await props.send({ ...answer, commandId: callId(JSON.stringify(answer)) })
      return true
    })
    if (done) props.onClose()
    props.onAnswered()
  }
  return (
    <FormDialog
      title={<AsWritten>{`${t('reminders.result')} · ${props.name}`}</AsWritten>}
      submit={t('act.confirm')}
      refusal={error !== undefined && <ErrorAlert error={error} />}
      busy={busy}
      onSubmit={onAnswer(form, record)}
      onClose={props.onClose}
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
