import type { ReaderView } from '../../electron/api/contract/reader.ts'
import { readerCommands } from '../data/reader.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FaultAlert } from '../ui/fault-alert.tsx'
import { StatusDot } from '../ui/status-dot.tsx'
import styles from './counter.module.css'
import { ReaderHealth } from './reader-health.tsx'

export function ReaderCard({ reader }: { reader: ReaderView | undefined }) {
  const { t } = useTexts()
  const { run } = useCall()
  const state = lineOf(reader)
  return (
    <Card extra={<ReaderHealth />} title={t('reader.title')}>
      <div className={styles['readerState']} role="status" aria-live="polite">
        <StatusDot tone={state.tone} />
        {t(state.text)}
      </div>
      {reader?.reader.kind === 'ready' && (
        <div className="muted">
          {reader.reader.channel} {reader.reader.samId}
        </div>
      )}
      {(reader?.reader.kind === 'unavailable' || reader?.reader.kind === 'lost') && (
        <FaultAlert fault={reader.reader.fault} />
      )}
      {reader?.card.kind === 'mustBeLifted' && reader.card.fault && <FaultAlert fault={reader.card.fault} />}
      {canReadAgain(reader) && (
        <Button onClick={() => run(() => readerCommands.readAgain())} small>
          {t('reader.readAgain')}
        </Button>
      )}
      {reader?.notice && <FaultAlert fault={reader.notice} />}
    </Card>
  )
}

/** Also a card that was read before this program started. */
function canReadAgain(reader: ReaderView | undefined): boolean {
  if (reader?.reader.kind !== 'ready') return false
  return reader.card.kind === 'read' || (reader.card.kind === 'mustBeLifted' && !reader.card.fault)
}

function lineOf(reader: ReaderView | undefined) {
  if (reader?.reader.kind !== 'ready') return { tone: 'warning', text: 'reader.connecting' } as const
  switch (reader.card.kind) {
    case 'none':
      return { tone: 'success', text: 'reader.place' } as const
    case 'present':
      return { tone: 'info', text: 'reader.reading' } as const
    case 'read':
      return { tone: 'success', text: 'reader.read' } as const
    case 'mustBeLifted':
      return { tone: 'error', text: 'reader.mustBeLifted' } as const
  }
}
