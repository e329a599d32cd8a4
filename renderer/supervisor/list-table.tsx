import { Button, type TableProps } from 'antd'
import type { ListRowView, ListSortView, ListView } from '../../electron/api/contract/lists.ts'
import { LightTag } from '../case/light-tag.tsx'
import { useTexts } from '../texts/index.ts'
import { DataTable } from '../ui/data-table.tsx'

/** The rows of a list, in the columns that its definition names. */
export function ListTable(props: {
  readonly list: ListView
  readonly rows: readonly ListRowView[]
  readonly loading: boolean
  readonly sort: ListSortView
  readonly onSort: (sort: ListSortView | undefined) => void
  readonly onHistory: (row: ListRowView) => void
  readonly onSupervise: (row: ListRowView) => void
}) {
  const { t, pick } = useTexts()
  const { list, sort } = props
  const order = (by: string) => (sort.by === by ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null)
  const columns: NonNullable<TableProps<ListRowView>['columns']> = list.columns.map(column => ({
    key: column.sort ?? column.id,
    title: pick(column.title),
    ...(column.sort ? { sorter: true, sortOrder: order(column.sort) } : {}),
    render: (_: unknown, row: ListRowView) => cell(column.id, row),
  }))
  const cell = (id: string, row: ListRowView) => {
    if (id === 'light') return <LightTag light={row.light} />
    if (id === 'caseNumber' && row.caseNumber) {
      return (
        <Button type="link" style={{ padding: 0 }} onClick={() => props.onHistory(row)}>
          {row.caseNumber}
        </Button>
      )
    }
    return String(row.values[id] ?? '—')
  }
  const act = (row: ListRowView) => {
    if (row.actions.some(({ id, because }) => id === 'answerSupervision' && !because)) {
      return (
        <Button size="small" onClick={() => props.onSupervise(row)}>
          {t('supervise.answer')}
        </Button>
      )
    }
    // Cards are against offices: what the citizen is to do has no button.
    if (!row.actions.some(({ id, because }) => id === 'supervise' && !because)) return null
    return (
      <Button size="small" onClick={() => props.onSupervise(row)}>
        {t('supervise.issue')}
      </Button>
    )
  }
  if (list.about === 'step' || list.about === 'order') {
    columns.push({ key: 'act', title: t('lists.act'), render: (_, row) => act(row) })
  }
  return (
    <DataTable
      rowKey="key"
      columns={columns}
      dataSource={[...props.rows]}
      loading={props.loading}
      pagination={false}
      locale={{ emptyText: ' ' }}
      onChange={(_pagination, _filters, sorter) => {
        const { columnKey, order: direction } = Array.isArray(sorter) ? {} : sorter
        const by = list.columns.find(column => column.sort !== undefined && column.sort === columnKey)?.sort
        props.onSort(by && direction ? { by, descending: direction === 'descend' } : undefined)
      }}
    />
  )
}
