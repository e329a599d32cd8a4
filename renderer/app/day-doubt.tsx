import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DayDoubtView } from '../../electron/api/contract/system.ts'
import { mistakenDaysKey, systemCommands, systemQueries } from '../data/system.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { useRefusal } from './use-refusal.ts'

/** Stands over every staff page while the date is uncertain; whoever leads the hall can confirm it. */
export function DayDoubt({ doubt }: { readonly doubt: DayDoubtView }) {
  const { t, hallTime } = useTexts()
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()
  const [asking, setAsking] = useState(false)
  const callId = useCallId()
  const times = { said: hallTime(doubt.said), expected: hallTime(doubt.expected) }
  const may = !useRefusal()('system.confirmDay')
  const confirm = async () => {
    setAsking(false)
    await run(() => systemCommands.confirmDay({ commandId: callId(doubt.saidDay), day: doubt.saidDay }))
    await Promise.all(
      [systemQueries.info().queryKey, mistakenDaysKey].map(queryKey => queries.invalidateQueries({ queryKey })),
    )
  }
  return (
    <>
      <Alert
        tone="error"
        data-testid="day-doubt"
        title={t(`clock.${doubt.kind}`, times)}
        description={`${t(`clock.${doubt.kind}Hint`, times)}${may ? '' : ` ${t('clock.tell')}`}`}
        action={
          may && (
            <Button danger disabled={busy} onClick={() => setAsking(true)}>
              {t('clock.confirm', { day: doubt.saidDay })}
            </Button>
          )
        }
      />
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      {asking && (
        <ConfirmDialog
          title={t('clock.confirm', { day: doubt.saidDay })}
          text={t('clock.confirmText', times)}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
