import { useQuery } from '@tanstack/react-query'
import type { TableProps } from 'antd'
import type { RetentionLineView } from '../../../electron/api/contract/subjects.ts'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

/** 保存期限表: each kind of personal data, for how long, and why. */
export function RetentionTable() {
  const { t, pick } = useTexts()
  const { data, error } = useQuery(subjectQueries.retention())
  const columns: TableProps<RetentionLineView>['columns'] = [
    {
      title: t('people.personal.retention.kind'),
      width: 100,
      render: (_, { kind }) => t(`people.personal.kinds.${kind}`),
    },
    { title: t('people.personal.retention.content'), render: (_, { kind }) => t(`people.personal.contents.${kind}`) },
    {
      title: t('people.personal.retention.years'),
      render: (_, { years }) => t('people.personal.retention.yearsValue', { years }),
    },
    {
      title: t('people.personal.retention.due'),
      render: (_, { upTo }) => t('people.personal.retention.dueValue', { year: upTo }),
    },
    { title: t('people.personal.retention.why'), render: (_, { basis }) => pick(basis) },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        className="wordy"
        data-testid="retention"
        rowKey="kind"
        columns={columns}
        dataSource={data ?? []}
        pagination={false}
        footer={() => t('people.personal.retention.unkept')}
      />
    </>
  )
}
