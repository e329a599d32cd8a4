import { useQuery } from '@tanstack/react-query'
import { reminderQueries } from '../data/reminders.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Descriptions } from '../ui/descriptions.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Spinner } from '../ui/spinner.tsx'

/** ms */
const LOOK_MS = 10_000

export function ReminderStatus() {
  const { t, pick, bracketed } = useTexts()
  const { data, error } = useQuery({ ...reminderQueries.overview(), refetchInterval: LOOK_MS })
  if (error) return <ErrorAlert error={error} />
  if (!data) return <Spinner />
  const state = data.enabled ? (data.gateway ? (data.quiet ? 'quiet' : 'on') : 'callsOnly') : 'off'
  return (
    <>
      <Alert
        tone={state === 'on' ? 'success' : 'info'}
        style={{ marginBottom: 12 }}
        title={t(`reminders.state.${state}`)}
      />
      {data.reasons.map(({ fault, count }) => (
        <Alert
          key={fault.code}
          tone="warning"
          style={{ marginBottom: 12 }}
          title={`${fault.code} ${pick(fault.text)}${bracketed(String(count))}`}
          description={pick(fault.remedy)}
        />
      ))}
      <Descriptions
        figures
        items={(['waiting', 'sending', 'phoneTasks', 'failed'] as const).map(key => ({
          key,
          label: t(`reminders.overview.${key}`),
          children: data[key],
        }))}
      />
    </>
  )
}
