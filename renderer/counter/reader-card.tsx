import { Badge, Button, Card } from 'antd'
import type { ReaderView } from '../../electron/api/contract/reader.ts'
import { readerCommands } from '../data/reader.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { FaultAlert } from '../ui/fault-alert.tsx'
import { ReaderHealth } from './reader-health.tsx'

/** What the reader is doing, in one line, and what to do when it fails. */
export function ReaderCard({ reader }: { reader: ReaderView | undefined }) {
  const { t } = useTexts()
  const { run } = useCall()
  const state = lineOf(reader)
  return (
    <Card extra={<ReaderHealth />} size="small" title={t('reader.title')}>
      <div className="reader-state" role="status" aria-live="polite">
        <Badge status={state.badge} />
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
      {/* What keeps it from being read shows in the reader's own state. */}
      {canReadAgain(reader) && (
        <Button onClick={() => run(() => readerCommands.readAgain())} size="small">
          {t('reader.readAgain')}
        </Button>
      )}
      {reader?.notice && <FaultAlert fault={reader.notice} />}
    </Card>
  )
}

/** A card that was read and lies there still: also one that was read before this program was started. */
function canReadAgain(reader: ReaderView | undefined): boolean {
  if (reader?.reader.kind !== 'ready') return false
  return reader.card.kind === 'read' || (reader.card.kind === 'mustBeLifted' && !reader.card.fault)
}

function lineOf(reader: ReaderView | undefined) {
  if (reader?.reader.kind !== 'ready') return { badge: 'warning', text: 'reader.connecting' } as const
  switch (reader.card.kind) {
    case 'none':
      return { badge: 'success', text: 'reader.place' } as const
    case 'present':
      return { badge: 'processing', text: 'reader.reading' } as const
    case 'read':
      return { badge: 'success', text: 'reader.read' } as const
    case 'mustBeLifted':
      return { badge: 'error', text: 'reader.mustBeLifted' } as const
  }
}
