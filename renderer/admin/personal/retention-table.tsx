import { useQuery } from '@tanstack/react-query'
import type { RetentionLineView } from '../../../electron/api/contract/subjects.ts'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

export function RetentionTable() {
  const { t, pick } = useTexts()
  const { data, error } = useQuery(subjectQueries.retention())
  const columns: readonly Column<RetentionLineView>[] = [
    {
      title: t('people.personal.retention.kind'),
      key: 'kind',
      render: ({ kind }) => t(`people.personal.kinds.${kind}`),
    },
    {
      title: t('people.personal.retention.content'),
      key: 'content',
      render: ({ kind }) => t(`people.personal.contents.${kind}`),
    },
    {
      title: t('people.personal.retention.years'),
      key: 'years',
      render: ({ years }) => t('people.personal.retention.yearsValue', { years }),
    },
    {
      title: t('people.personal.retention.due'),
      key: 'due',
      render: ({ upTo }) => t('people.personal.retention.dueValue', { year: upTo }),
    },
    { title: t('people.personal.retention.why'), key: 'why', render: ({ basis }) => pick(basis) },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        wordy
        data-testid="retention"
        rowKey={row => row.kind}
        columns={columns}
        rows={data ?? []}
        footer={t('people.personal.retention.unkept')}
      />
    </>
  )
}
