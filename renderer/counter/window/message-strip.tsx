import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import styles from '../counter.module.css'
import { useCounterCall, useReading, useVisitor } from '../counter-context.ts'
import type { Printing } from '../printing-dialog.tsx'
import { TicksNotRecorded } from '../ticks-not-recorded.ts'
import { Tray } from './tray.tsx'
import { WaitingBanner } from './waiting-banner.tsx'

/** Above the cards, so that messages move nothing that somebody is about to press. */
export function MessageStrip(props: { readonly onPrint: (printing: Printing) => void }) {
  const visitor = useVisitor()
  const call = useCounterCall()
  const reading = useReading()
  const { t } = useTexts()
  return (
    <div className={styles['messageStrip']}>
      <Tray />
      <div className={styles['messages']} data-testid="messages">
        {visitor.waiting && <WaitingBanner waiting={visitor.waiting} onPrint={props.onPrint} />}
        {call.error !== undefined && <CallError error={call.error} onClose={call.dismiss} />}
        {!reading.connected && <Alert tone="warning" title={t('app.offline')} />}
      </div>
    </div>
  )
}

function CallError({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }) {
  const { t } = useTexts()
  if (!(error instanceof TicksNotRecorded)) return <ErrorAlert error={error} onClose={onClose} />
  return (
    <>
      <ErrorAlert error={error.cause} onClose={onClose} />
      <Alert tone="info" title={t('here.entry.leaveWithout')} />
    </>
  )
}
