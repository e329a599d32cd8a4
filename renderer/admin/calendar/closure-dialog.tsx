import { DatePicker, Input, Modal, Space } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { calendarCommands } from '../../data/calendar.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** Enters days on which the hall is closed. */
export function ClosureDialog(props: {
  readonly today: string
  readonly onAdded: () => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  useReturnFocus()
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
    <Modal
      open
      title={t('calendar.addClosure')}
      okText={t('act.confirm')}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      onOk={add}
      onCancel={props.onCancel}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Day
          label={t('calendar.from')}
          value={from}
          onChange={day => {
            setFrom(day)
            if (to < day) setTo(day)
          }}
        />
        <Day label={t('calendar.to')} value={to} onChange={setTo} />
        <Input
          aria-label={t('calendar.closureReason')}
          placeholder={t('calendar.closureReason')}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <span className="muted">{t('calendar.closureHint')}</span>
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      </Space>
    </Modal>
  )
}

function Day(props: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <Space>
      <span aria-hidden>{props.label}</span>
      <DatePicker
        aria-label={props.label}
        allowClear={false}
        value={dayjs(props.value)}
        onChange={day => day && props.onChange(day.format('YYYY-MM-DD'))}
      />
    </Space>
  )
}
