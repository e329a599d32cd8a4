import { z } from 'zod'
import { calendar } from '../../../electron/api/contract/calendar.ts'
import { calendarCommands } from '../../data/calendar.ts'
import { useCall } from '../../data/use-call.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { DayField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { onAnswer, useContractForm } from '../../ui/form/use-contract-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'

const { from, to, reason } = fieldsOf(calendar.addClosure)
const asked = z.object({ from, to, reason: said(reason) })

export function ClosureDialog(props: { readonly onAdded: () => void; readonly onCancel: () => void }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const form = useContractForm(asked, { reason: '' })
  const first = form.watch('from')
  const add = async (answer: z.infer<typeof asked>) => {
    const done = await run(() => calendarCommands.addClosure({ commandId: callId(JSON.stringify(answer)), ...answer }))
    if (done) props.onAdded()
  }
  return (
    <FormDialog
      title={t('calendar.addClosure')}
      busy={busy}
      submit={t('act.confirm')}
      refusal={error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      onSubmit={onAnswer(form, add)}
      onClose={props.onCancel}
    >
      <DayField autoFocus form={form} name="from" label={t('calendar.from')} />
      <DayField form={form} name="to" label={t('calendar.to')} {...(first ? { min: first } : {})} />
      <TextField form={form} name="reason" label={t('calendar.closureReason')} hint={t('calendar.closureHint')} />
    </FormDialog>
  )
}
