import { useState } from 'react'
import type { ClosureView } from '../../../electron/api/contract/calendar.ts'
import { MOST_CLOSURE_REASON } from '../../../electron/api/contract/limits.ts'
import { calendarCommands } from '../../data/calendar.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

export function Closures(props: {
  readonly closures: readonly ClosureView[]
  readonly mayRemove: boolean
  readonly onRemoved: () => void
}) {
  const { t, hallTime } = useTexts()
  const [removing, setRemoving] = useState<ClosureView>()
  return (
    <Card title={t('calendar.closures')}>
      {props.closures.length === 0 && <span className="muted">{t('calendar.noClosures')}</span>}
      <List>
        {props.closures.map(closure => (
          <li key={closure.id}>
            <span>
              <AsWritten>{t('calendar.closureLine', { ...closure, at: hallTime(closure.at) })}</AsWritten>
            </span>
            {props.mayRemove && (
              <Button small onClick={() => setRemoving(closure)}>
                {t('calendar.remove')}
              </Button>
            )}
          </li>
        ))}
      </List>
      {removing && (
        <ReasonDialog
          title={t('calendar.removeReason')}
          most={MOST_CLOSURE_REASON}
          send={(reason, commandId) => calendarCommands.removeClosure({ commandId, id: removing.id, reason })}
          onAnswered={props.onRemoved}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Card>
  )
}
