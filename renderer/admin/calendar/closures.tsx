import { useState } from 'react'
import type { ClosureView } from '../../../electron/api/contract/calendar.ts'
import { calendarCommands } from '../../data/calendar.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { List } from '../../ui/list.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

export function Closures(props: {
  readonly closures: readonly ClosureView[]
  readonly mayRemove: boolean
  readonly onRemoved: () => void
}) {
  const { t, hallTime } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const [removing, setRemoving] = useState<ClosureView>()
  const remove = async ({ id }: ClosureView, reason: string) => {
    setRemoving(undefined)
    await run(() => calendarCommands.removeClosure({ commandId: commandId(), id, reason }))
    props.onRemoved()
  }
  return (
    <Card title={t('calendar.closures')}>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      {props.closures.length === 0 && <span className="muted">{t('calendar.noClosures')}</span>}
      <List>
        {props.closures.map(closure => (
          <li key={closure.id}>
            <span>
              <AsWritten>{t('calendar.closureLine', { ...closure, at: hallTime(closure.at) })}</AsWritten>
            </span>
            {props.mayRemove && (
              <ActButton small busy={busy} onClick={() => setRemoving(closure)}>
                {t('calendar.remove')}
              </ActButton>
            )}
          </li>
        ))}
      </List>
      {removing && (
        <ReasonDialog
          title={t('calendar.removeReason')}
          onConfirm={reason => remove(removing, reason)}
          onCancel={() => setRemoving(undefined)}
        />
      )}
    </Card>
  )
}
