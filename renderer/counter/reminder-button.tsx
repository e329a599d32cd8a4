import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { commandId } from '../data/client.ts'
import { reminderCommands } from '../data/reminders.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'

export function ReminderButton({ view, because }: { view: CaseView; because: string | undefined }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const [channel, setChannel] = useState<'sms' | 'phone'>()
  const reminder = async () => {
    const made = await run(() => reminderCommands.remindCase({ caseId: view.caseId, commandId: commandId() }))
    if (made) setChannel(made.channel)
  }
  return (
    <>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      <ActButton small enabled={channel === undefined} because={because} busy={busy} onClick={reminder}>
        {t('reminders.now')}
      </ActButton>{' '}
      <span role="status" className="muted">
        {channel && t(`reminders.made.${channel}`)}
      </span>
    </>
  )
}
