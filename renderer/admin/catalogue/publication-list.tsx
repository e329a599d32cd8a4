import { useQuery } from '@tanstack/react-query'
import type { TableProps } from 'antd'
import type { PublicationView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueQueries } from '../../data/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

/** Everything that was published, the newest first: for which day, by whom, from which file. */
export function PublicationList() {
  const { t, hallTime } = useTexts()
  const { data, error, isFetching } = useQuery(catalogueQueries.publications())
  const columns: TableProps<PublicationView>['columns'] = [
    { title: t('catalogue.from'), dataIndex: 'from', key: 'from' },
    { title: t('catalogue.state'), key: 'state', render: (_, row) => t(`catalogue.states.${row.state}`) },
    { title: t('catalogue.file'), dataIndex: 'file', key: 'file' },
    { title: t('catalogue.changes'), dataIndex: 'items', key: 'items' },
    { title: t('catalogue.withdrawn'), dataIndex: 'withdrawn', key: 'withdrawn' },
    { title: t('catalogue.publishedBy'), dataIndex: 'operatorName', key: 'operatorName' },
    { title: t('catalogue.publishedAt'), key: 'at', render: (_, row) => hallTime(row.at) },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        rowKey={row => `${row.at}${row.from}`}
        columns={columns}
        dataSource={data?.publications.toReversed() ?? []}
        loading={isFetching}
        pagination={false}
        locale={{ emptyText: t('catalogue.noPublications') }}
      />
    </>
  )
}
