import { Alert } from 'antd'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import type { Printing } from '../printing-dialog.tsx'
import type { Counter } from '../use-counter.ts'
import { Tray } from './tray.tsx'
import { WaitingBanner } from './waiting-banner.tsx'

/**
 * What waits at this window, who waits, and what went wrong. It has its place above the cards: whatever comes and goes in it
 * moves nothing that somebody is about to press.
 */
export function MessageStrip(props: { readonly counter: Counter; readonly onPrint: (printing: Printing) => void }) {
  const { t } = useTexts()
  const { counter } = props
  return (
    <div className="message-strip">
      <Tray counter={counter} />
      <div className="messages">
        {counter.waiting && <WaitingBanner counter={counter} waiting={counter.waiting} onPrint={props.onPrint} />}
        {counter.error !== undefined && <ErrorAlert error={counter.error} onClose={counter.dismiss} />}
        {!counter.connected && <Alert type="warning" showIcon title={t('app.offline')} />}
      </div>
    </div>
  )
}
