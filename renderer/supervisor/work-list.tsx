import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListRowView, ListView } from '../../electron/api/contract/lists.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { useLoadedPages } from '../data/use-loaded-pages.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { late } from '../ui/late.tsx'
import { Row } from '../ui/layout.tsx'
import { CaseHistory } from './case-history.tsx'
import { type ListTab, useListAddress } from './list-address.ts'
import { ListChart } from './list-chart.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListTable } from './list-table.tsx'
import { SupervisionDialog } from './supervision-dialog.tsx'

const ExportDialog = late(() => import('./export-dialog.tsx').then(part => part.ExportDialog))

/** What is filtered is what is counted, drawn and exported. */
export function WorkList({ list, tab }: { readonly list: ListView; readonly tab: ListTab }) {
  const { t, pick, language } = useTexts()
  const address = useListAddress(tab)
  const { filter, sort, chart } = address
  const [supervised, setSupervised] = useState<ListRowView>()
  const [exporting, setExporting] = useState(false)
  const [exported, setExported] = useState<string>()

  const asked = { list: list.id, ...filter, ...sort }
  const pages = useInfiniteQuery(worklistQueries.rows(asked, language))
  const count = useQuery(worklistQueries.count(list.id, filter))
  useLoadedPages(pages, address.pages)
  const refused = useRefusal()('worklists.export')
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section aria-label={pick(list.name)}>
      <ListFilters list={list} filter={filter} onChange={address.setFilter} />
      <Row style={{ marginBottom: 10 }}>
        <strong data-testid="count">{t('follow.count', { count: count.data?.count ?? 0 })}</strong>
        <ActButton enabled={list.exportable} because={refused} onClick={() => setExporting(true)}>
          {t('lists.export')}
        </ActButton>
        <Button aria-pressed={chart} onClick={() => address.setChart(!chart)}>
          {t('lists.chart')}
        </Button>
        {refused && <span className="muted">{refused}</span>}
        {exported && (
          <span className="muted" role="status">
            {t('follow.exported', { name: exported })}
          </span>
        )}
      </Row>
      {chart && <ListChart list={list} filter={filter} />}
      {pages.error && <ErrorAlert error={pages.error} />}
      <ListTable
        list={list}
        opensCase={tab === 'department'}
        rows={rows}
        loading={pages.isFetching}
        sort={sort ?? list.sort}
        onSort={address.setSort}
        onHistory={row => address.openCase(row.caseId)}
        onSupervise={setSupervised}
      />
      {pages.hasNextPage && (
        <Button block style={{ marginTop: 8 }} onClick={address.showMore}>
          {t('follow.more')}
        </Button>
      )}
      {rows.length === 0 && !pages.isFetching && !pages.error && <Alert tone="info" title={pick(list.empty)} />}
      {address.caseId && (
        <CaseHistory
          caseId={address.caseId}
          caseNumber={rows.find(({ caseId }) => caseId === address.caseId)?.caseNumber ?? ''}
          onClose={address.closeCase}
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
