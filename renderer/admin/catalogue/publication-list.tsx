import { useQuery } from '@tanstack/react-query'
import type { PublicationView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueQueries } from '../../data/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

export function PublicationList() {
  const { t, hallTime } = useTexts()
  const { data, error, isFetching } = useQuery(catalogueQueries.publications())
  const columns: readonly Column<PublicationView>[] = [
    { title: t('catalogue.from'), key: 'from', render: row => row.from },
    { title: t('catalogue.state'), key: 'state', render: row => t(`catalogue.states.${row.state}`) },
    { title: t('catalogue.file'), key: 'file', render: row => row.file },
    { title: t('catalogue.changes'), key: 'items', render: row => row.items },
    { title: t('catalogue.withdrawn'), key: 'withdrawn', render: row => row.withdrawn },
    { title: t('catalogue.publishedBy'), key: 'operatorName', render: row => row.operatorName },
    { title: t('catalogue.publishedAt'), key: 'at', render: row => hallTime(row.at) },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        rowKey={row => `${row.at}${row.from}`}
        columns={columns}
        rows={data?.publications.toReversed() ?? []}
        loading={isFetching}
        empty={t('catalogue.noPublications')}
      />
    </>
  )
}
