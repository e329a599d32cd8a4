import { useState } from 'react'
import type { PermittedMeasureView } from '../../electron/api/contract/measures.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { measureCommands } from '../data/measures.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { ADMIN_TEXTS } from '../texts/sources.ts'
import { withTexts } from '../texts/with-texts.ts'
import { ActButton } from '../ui/act-button.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Card } from '../ui/card.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { late } from '../ui/late.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { saveFile } from '../ui/save-file.ts'

const ImportPermitted = late(() =>
  withTexts(
    ADMIN_TEXTS,
    import('./import-permitted.tsx').then(part => part.ImportPermitted),
  ),
)

const PER_PAGE = 10

export function PermittedList(props: {
  readonly permitted:
    | { readonly edition?: string | undefined; readonly entries: readonly PermittedMeasureView[] }
    | undefined
  readonly onChanged: () => void
}) {
  const { t } = useTexts()
  const refused = useRefusal()('measures.importPermitted')
  const { busy, error, run, dismiss } = useCall()
  const [importing, setImporting] = useState(false)
  const { edition, entries = [] } = props.permitted ?? {}
  const text = (key: 'id' | 'name' | 'content' | 'against' | 'organ'): Column<PermittedMeasureView> => ({
    key,
    title: t(`measures.permitted.columns.${key}`),
    render: row => <AsWritten>{row[key]}</AsWritten>,
  })
  const columns: readonly Column<PermittedMeasureView>[] = [
    text('id'),
    text('name'),
    text('content'),
    text('against'),
    {
      key: 'bases',
      title: t('measures.permitted.columns.bases'),
      render: ({ bases }) => (
        <Stack dense>
          {bases.map(basis => (
            <div key={basis}>
              <AsWritten>{basis}</AsWritten>
            </div>
          ))}
        </Stack>
      ),
    },
    text('organ'),
  ]
  const save = () => run(async () => saveFile(await measureCommands.exportPermitted()))
  return (
    <Card title={t('measures.permitted.title')}>
      <Stack>
        <span data-testid="edition">
          {edition === undefined
            ? t('measures.permitted.none')
            : t('measures.permitted.edition', { edition, count: entries.length })}
        </span>
        <Row>
          <ActButton {...(refused ? { because: refused } : {})} onClick={() => setImporting(true)}>
            {t('measures.permitted.import')}
          </ActButton>
          <ActButton busy={busy} onClick={save}>
            {t('measures.permitted.save')}
          </ActButton>
          {refused && <span className="muted">{refused}</span>}
        </Row>
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
        {entries.length > 0 && (
          <DataTable wordy rowKey={row => row.id} columns={columns} rows={entries} pageSize={PER_PAGE} />
        )}
        {importing && <ImportPermitted onImported={props.onChanged} onClose={() => setImporting(false)} />}
      </Stack>
    </Card>
  )
}
