import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import type { ListFilterView, ListRowView, ListSortView, ListView } from '../../electron/api/contract/lists.ts'
import { client } from '../data/client.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { CaseHistory } from './case-history.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ListChart } from './list-chart.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListTable } from './list-table.tsx'
import { SupervisionDialog } from './supervision-dialog.tsx'

/** One work list. What is filtered here is what is counted, drawn and exported. */
export function WorkList({ list }: { readonly list: ListView }) {
  const { t, pick, language } = useTexts()
  const [filter, setFilter] = useState<ListFilterView>({})
  const [sort, setSort] = useState<ListSortView>()
  const [history, setHistory] = useState<ListRowView>()
  const [supervised, setSupervised] = useState<ListRowView>()
  const [exporting, setExporting] = useState(false)
  const [exported, setExported] = useState<string>()
  const [chart, setChart] = useState(false)

  const asked = { list: list.id, ...filter, ...sort }
  const pages = useInfiniteQuery({
    queryKey: ['work-list', asked, language],
    queryFn: ({ pageParam }) =>
      client.worklists.rows({ ...asked, language, limit: 50, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  const count = useQuery({
    queryKey: ['work-list-count', list.id, filter],
    queryFn: () => client.worklists.count({ list: list.id, ...filter }),
  })
  const mayExport = list.exportable
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section aria-label={pick(list.name)}>
      <ListFilters list={list} filter={filter} onChange={setFilter} />
      <Space style={{ marginBottom: 10 }} wrap>
        <strong data-testid="count">{t('follow.count', { count: count.data?.count ?? 0 })}</strong>
        <Button disabled={!mayExport} onClick={() => setExporting(true)}>
          {t('lists.export')}
        </Button>
        <Button aria-pressed={chart} onClick={() => setChart(!chart)}>
          {t('lists.chart')}
        </Button>
        {!mayExport && <span className="muted">{t('follow.supervisorsOnly')}</span>}
        {exported && (
          <span className="muted" role="status">
            {t('follow.exported', { name: exported })}
          </span>
        )}
      </Space>
      {chart && <ListChart list={list} filter={filter} />}
      {pages.error && <ErrorAlert error={pages.error} />}
      <ListTable
        list={list}
        rows={rows}
        loading={pages.isFetching}
        sort={sort ?? list.sort}
        onSort={setSort}
        onHistory={setHistory}
        onSupervise={setSupervised}
      />
      {pages.hasNextPage && (
        <Button block style={{ marginTop: 8 }} onClick={() => pages.fetchNextPage()}>
          {t('follow.more')}
        </Button>
      )}
      {rows.length === 0 && !pages.isFetching && !pages.error && <Alert type="info" title={pick(list.empty)} />}
      {history && (
        <CaseHistory
          caseId={history.caseId}
          caseNumber={history.caseNumber ?? ''}
          onClose={() => setHistory(undefined)}
        />
      )}
      {supervised && <SupervisionDialog row={supervised} onClose={() => setSupervised(undefined)} />}
      {exporting && (
        <ExportDialog
          asked={asked}
          title={pick(list.name)}
          onDone={name => {
            setExporting(false)
            setExported(name)
          }}
          onClose={() => setExporting(false)}
        />
      )}
    </section>
  )
}
