import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PurgedKindView } from '../../../electron/api/contract/subjects.ts'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert, isLost } from '../../ui/fault-alert.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { PurgeDialog } from './purge-dialog.tsx'

export function Purge({ onPurged }: { onPurged: () => void }) {
  const { t } = useTexts()
  const [confirming, setConfirming] = useState(false)
  const [purged, setPurged] = useState<number>()
  const { data, error } = useQuery(subjectQueries.purgePreview())
  if (isLost(error, data)) return <ErrorAlert error={error} />
  if (!data) return <Spinner />
  const due = sumOf(data)
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      <span className="muted">{t('people.personal.purge.hint')}</span>
      <Due kinds={data} />
      {due === 0 && <Alert tone="info" title={t('people.personal.purge.nothing')} />}
      <div>
        <Button danger disabled={due === 0} onClick={() => setConfirming(true)}>
          {t('people.personal.purge.start')}
        </Button>
      </div>
      {purged !== undefined && (
        <Alert
          tone="success"
          role="status"
          title={t('people.personal.purge.done', { count: purged })}
          onClose={() => setPurged(undefined)}
        />
      )}
      {confirming && (
        <PurgeDialog
          count={due}
          onPurged={kinds => {
            setConfirming(false)
            setPurged(sumOf(kinds))
            onPurged()
          }}
          onCancel={() => setConfirming(false)}
        />
      )}
    </Stack>
  )
}

function Due({ kinds }: { kinds: readonly PurgedKindView[] }) {
  const { t } = useTexts()
  const columns: readonly Column<PurgedKindView>[] = [
    { title: t('people.personal.purge.kind'), key: 'kind', render: ({ kind }) => t(`people.personal.kinds.${kind}`) },
    {
      title: t('people.personal.purge.upTo'),
      key: 'upTo',
      render: ({ upTo }) => t('people.personal.purge.upToValue', { year: upTo }),
    },
    { title: t('people.personal.purge.keys'), key: 'keys', render: row => row.keys },
    { title: t('people.personal.purge.kept'), key: 'kept', render: row => row.kept },
  ]
  return <DataTable data-testid="due" rowKey={row => row.kind} columns={columns} rows={kinds} />
}

function sumOf(kinds: readonly PurgedKindView[]): number {
  return kinds.reduce((total, { keys }) => total + keys, 0)
}
