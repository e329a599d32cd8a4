import { useState } from 'react'
import { calendarCommands } from '../../data/calendar.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useTexts } from '../../texts/index.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Enters days on which the hall is closed. */
export function ClosureDialog(props: {
  readonly today: string
  readonly onAdded: () => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const [from, setFrom] = useState(props.today)
  const [to, setTo] = useState(props.today)
  const [reason, setReason] = useState('')
  // One id for the whole dialog: pressed twice it is one closure.
  const [id] = useState(commandId)
  const add = async () => {
    const done = await run(() => calendarCommands.addClosure({ commandId: id, from, to, reason: reason.trim() }))
    if (done) props.onAdded()
  }
  return (
    <FormDialog
      title={t('calendar.addClosure')}
      ready={reason.trim() !== ''}
      busy={busy}
      submit={t('act.confirm')}
      onSubmit={add}
      onClose={props.onCancel}
    >
      <Stack>
        <Day
          label={t('calendar.from')}
          value={from}
          onChange={day => {
            setFrom(day)
            if (to < day) setTo(day)
          }}
        />
        <Day label={t('calendar.to')} value={to} onChange={setTo} />
        <TextInput
          aria-label={t('calendar.closureReason')}
          placeholder={t('calendar.closureReason')}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <span className="muted">{t('calendar.closureHint')}</span>
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      </Stack>
    </FormDialog>
  )
}

function Day(props: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <Row>
      <span aria-hidden>{props.label}</span>
      <DateInput aria-label={props.label} value={props.value} onChange={day => day && props.onChange(day)} />
    </Row>
  )
}
