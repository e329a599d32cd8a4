import { Badge, Card } from 'antd'
import type { ReaderView } from '../../electron/api/contract/reader.ts'
import { FaultAlert } from '../components/fault-alert.tsx'
import { useTexts } from '../i18n/index.ts'

/** What the reader is doing, in one line, and what to do when it fails. */
export function ReaderCard({ reader }: { reader: ReaderView | undefined }) {
  const { t } = useTexts()
  const state = lineOf(reader)
  return (
    <Card size="small" title={t('reader.title')}>
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
      {reader?.notice && <FaultAlert fault={reader.notice} />}
    </Card>
  )
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
