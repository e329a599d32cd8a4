import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Space, Table, type TableProps } from 'antd'
import { useState } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import type { FollowUpFilter, FollowUpRow, FollowUpSort } from '../../electron/api/contract/worklists.ts'
import { client } from '../api/client.ts'
import { useStream } from '../api/use-stream.ts'
import { DueText } from '../components/due-text.tsx'
import { ErrorAlert } from '../components/fault-alert.tsx'
import { LightTag } from '../components/light-tag.tsx'
import { useCall } from '../components/use-call.ts'
import { useTexts } from '../i18n/index.ts'
import { CaseHistory } from './case-history.tsx'
import { FollowUpFilters } from './follow-up-filters.tsx'
import { saveFile } from './save-file.ts'

const FIRST_SORT: FollowUpSort = { by: 'due', descending: false }

/** The follow-up list. What is filtered here is what is counted and exported. */
export function FollowUp({ operator }: { operator: OperatorView }) {
  const { t, language } = useTexts()
  const [filter, setFilter] = useState<FollowUpFilter>({ state: 'open' })
  const [sort, setSort] = useState<FollowUpSort>(FIRST_SORT)
  const [history, setHistory] = useState<FollowUpRow>()
  const queries = useQueryClient()
  const { busy, error: exportError, run, dismiss } = useCall()
  const [exported, setExported] = useState<string>()

  const list = useInfiniteQuery({
    queryKey: ['follow-up', filter, sort],
    queryFn: ({ pageParam }) =>
      client.worklists.followUp({ ...filter, ...sort, limit: 50, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  const count = useQuery({
    queryKey: ['follow-up-count', filter],
    queryFn: () => client.worklists.followUpCount(filter),
  })
  useStream(
    signal => client.cases.watch(undefined, { signal }),
    () => {
      for (const key of ['follow-up', 'follow-up-count', 'follow-up-choices']) {
        queries.invalidateQueries({ queryKey: [key] }).catch(() => {})
      }
    },
  )

  const save = async (format: 'xlsx' | 'csv') => {
    const file = await run(() => client.worklists.followUpExport({ ...filter, ...sort, format, language }))
    if (!file) return
    saveFile(file)
    setExported(file.name)
  }
  const mayExport = operator.role === 'supervisor'
  const rows = list.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <>
      <FollowUpFilters filter={filter} onChange={setFilter} />
      <Space style={{ marginBottom: 10 }}>
        <strong data-testid="count">{t('follow.count', { count: count.data?.count ?? 0 })}</strong>
        <Button disabled={!mayExport} loading={busy} onClick={() => save('xlsx')}>
          {t('follow.xlsx')}
        </Button>
        <Button disabled={!mayExport} loading={busy} onClick={() => save('csv')}>
          {t('follow.csv')}
        </Button>
        {!mayExport && <span className="muted">{t('follow.supervisorsOnly')}</span>}
        {exported && <span className="muted">{t('follow.exported', { name: exported })}</span>}
      </Space>
      {exportError !== undefined && <ErrorAlert error={exportError} onClose={dismiss} />}
      {list.error && <ErrorAlert error={list.error} />}
      <FollowUpTable rows={rows} loading={list.isFetching} sort={sort} onSort={setSort} onHistory={setHistory} />
      {list.hasNextPage && (
        <Button block style={{ marginTop: 8 }} onClick={() => list.fetchNextPage()}>
          {t('follow.more')}
        </Button>
      )}
      {rows.length === 0 && !list.isFetching && !list.error && <Alert type="info" title={t('follow.empty')} />}
      {history && (
        <CaseHistory caseId={history.caseId} caseNumber={history.caseNumber} onClose={() => setHistory(undefined)} />
      )}
    </>
  )
}

const SORT_KEYS = ['due', 'promised', 'caseNumber'] as const

function FollowUpTable(props: {
  readonly rows: readonly FollowUpRow[]
  readonly loading: boolean
  readonly sort: FollowUpSort
  readonly onSort: (sort: FollowUpSort) => void
  readonly onHistory: (row: FollowUpRow) => void
}) {
  const { t, pick } = useTexts()
  const order = (by: FollowUpSort['by']) =>
    props.sort.by === by ? (props.sort.descending ? ('descend' as const) : ('ascend' as const)) : null
  const columns: TableProps<FollowUpRow>['columns'] = [
    { title: t('follow.light'), key: 'light', width: 76, render: (_, row) => <LightTag light={row.light} /> },
    {
      title: t('follow.caseNumber'),
      key: 'caseNumber',
      sorter: true,
      sortOrder: order('caseNumber'),
      render: (_, row) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => props.onHistory(row)}>
          {row.caseNumber}
        </Button>
      ),
    },
    { title: t('follow.item'), key: 'item', render: (_, row) => pick(row.item) },
    { title: t('follow.department'), key: 'department', render: (_, row) => pick(row.department) },
    { title: t('follow.window'), dataIndex: 'window', key: 'window', width: 70 },
    { title: t('follow.applicant'), dataIndex: 'applicant', key: 'applicant' },
    { title: t('follow.material'), key: 'material', render: (_, row) => pick(row.material) },
    {
      title: t('follow.promised'),
      dataIndex: 'promisedOn',
      key: 'promised',
      sorter: true,
      sortOrder: order('promised'),
    },
    {
      title: t('follow.due'),
      key: 'due',
      sorter: true,
      sortOrder: order('due'),
      render: (_, row) => <DueText due={row.due} />,
    },
    { title: t('follow.remaining'), key: 'remaining', render: (_, row) => row.remaining ?? '—' },
    { title: t('follow.state'), key: 'status', render: (_, row) => t(`follow.statuses.${row.status}`) },
  ]
  return (
    <Table
      size="small"
      rowKey="owedId"
      columns={columns}
      dataSource={[...props.rows]}
      loading={props.loading}
      pagination={false}
      scroll={{ x: true }}
      locale={{ emptyText: ' ' }}
      onChange={(_pagination, _filters, sorter) => {
        const { columnKey, order: direction } = Array.isArray(sorter) ? {} : sorter
        const by = SORT_KEYS.find(key => key === columnKey)
        props.onSort(by && direction ? { by, descending: direction === 'descend' } : FIRST_SORT)
      }}
    />
  )
}
