import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Spin, type TableProps } from 'antd'
import { useState } from 'react'
import type { PurgedKindView } from '../../../electron/api/contract/subjects.ts'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert, isLost } from '../../ui/fault-alert.tsx'
import { PurgeDialog } from './purge-dialog.tsx'

/** What is due today by the retention table, and the way to destroy it. */
export function Purge({ onPurged }: { onPurged: () => void }) {
  const { t } = useTexts()
  const [confirming, setConfirming] = useState(false)
  const [purged, setPurged] = useState<number>()
  const { data, error } = useQuery(subjectQueries.purgePreview())
  if (isLost(error, data)) return <ErrorAlert error={error} />
  if (!data) return <Spin />
  const due = sumOf(data)
  return (
    <div className="fields">
      {error && <ErrorAlert error={error} />}
      <span className="muted">{t('people.personal.purge.hint')}</span>
      <Due kinds={data} />
      {due === 0 && <Alert type="info" showIcon title={t('people.personal.purge.nothing')} />}
      <div>
        <Button danger disabled={due === 0} onClick={() => setConfirming(true)}>
          {t('people.personal.purge.start')}
        </Button>
      </div>
      {purged !== undefined && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('people.personal.purge.done', { count: purged })}
          closable={{ onClose: () => setPurged(undefined) }}
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
    </div>
  )
}

function Due({ kinds }: { kinds: readonly PurgedKindView[] }) {
  const { t } = useTexts()
  const columns: TableProps<PurgedKindView>['columns'] = [
    { title: t('people.personal.purge.kind'), render: (_, { kind }) => t(`people.personal.kinds.${kind}`) },
    {
      title: t('people.personal.purge.upTo'),
      render: (_, { upTo }) => t('people.personal.purge.upToValue', { year: upTo }),
    },
    { title: t('people.personal.purge.keys'), dataIndex: 'keys' },
    { title: t('people.personal.purge.kept'), dataIndex: 'kept' },
  ]
  return <DataTable data-testid="due" rowKey="kind" columns={columns} dataSource={kinds} pagination={false} />
}

function sumOf(kinds: readonly PurgedKindView[]): number {
  return kinds.reduce((total, { keys }) => total + keys, 0)
}
