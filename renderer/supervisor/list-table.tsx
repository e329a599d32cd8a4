import { Link } from '@tanstack/react-router'
import type { ListRowView, ListSortView, ListView } from '../../electron/api/contract/lists.ts'
import { LightTag } from '../case/light-tag.tsx'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable, type SortDirection } from '../ui/data-table.tsx'

export function ListTable(props: {
  readonly list: ListView
  readonly rows: readonly ListRowView[]
  /** The number leads to the case, not to its history. */
  readonly opensCase: boolean
  readonly loading: boolean
  readonly sort: ListSortView
  readonly onSort: (sort: ListSortView | undefined) => void
  readonly onHistory: (row: ListRowView) => void
  readonly onSupervise: (row: ListRowView) => void
}) {
  const { t, pick } = useTexts()
  const { list, sort } = props
  const direction = (by: string): SortDirection | undefined =>
    sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined
  const sorting = (by: NonNullable<ListSortView['by']>) => ({
    now: direction(by),
    onSort: (next: SortDirection | undefined) =>
      props.onSort(next ? { by, descending: next === 'descending' } : undefined),
  })
  const columns: Column<ListRowView>[] = list.columns.map(column => ({
    key: column.sort ?? column.id,
    title: pick(column.title),
    ...(column.sort ? { sort: sorting(column.sort) } : {}),
    render: row => cell(column.id, row),
  }))
  const cell = (id: string, row: ListRowView) => {
    if (id === 'light') return <LightTag light={row.light} />
    if (id === 'caseNumber' && row.caseNumber && props.opensCase) {
      return (
        <Link to="/counter/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.caseNumber}
        </Link>
      )
    }
    if (id === 'caseNumber' && row.caseNumber) {
      return (
        <Button kind="link" style={{ padding: 0 }} onClick={() => props.onHistory(row)}>
          {row.caseNumber}
        </Button>
      )
    }
    return String(row.values[id] ?? '—')
  }
  const act = (row: ListRowView) => {
    if (row.actions.some(({ id, because }) => id === 'answerSupervision' && !because)) {
      return (
        <Button small onClick={() => props.onSupervise(row)}>
          {t('supervise.answer')}
        </Button>
      )
    }
    // Orders are for offices: what the citizen has to do has no button.
    if (!row.actions.some(({ id, because }) => id === 'supervise' && !because)) return null
    return (
      <Button small onClick={() => props.onSupervise(row)}>
        {t('supervise.issue')}
      </Button>
    )
  }
  if (list.about === 'step' || list.about === 'order') {
    columns.push({ key: 'act', acts: true, title: t('lists.act'), render: row => act(row) })
  }
  return <DataTable rowKey={row => row.key} columns={columns} rows={props.rows} loading={props.loading} />
}
