import type { TrustEntryView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { OpenCase } from './open-case.tsx'

const PER_PAGE = 10

export function TrustEntries(props: {
  readonly entries: readonly TrustEntryView[]
  readonly count: number
  readonly onOpen?: (caseNumber: string) => unknown
}) {
  const { t, pick } = useTexts()
  const { entries, count, onOpen } = props
  const columns: readonly Column<TrustEntryView>[] = [
    { title: t('people.trust.columns.on'), key: 'on', render: row => row.on },
    {
      title: t('people.trust.columns.what'),
      key: 'what',
      render: entry => (
        <>
          {pick(entry.material)}
          <div className="muted">
            {pick(entry.item)} · {entry.caseNumber}
          </div>
        </>
      ),
    },
    {
      title: t('people.trust.columns.outcome'),
      key: 'outcome',
      render: entry => t(`people.trust.outcomes.${entry.outcome}`),
    },
    { title: t('people.trust.columns.counts'), key: 'counts', render: entry => <Counting entry={entry} /> },
    ...(onOpen
      ? [
          {
            key: 'open',
            title: '',
            render: ({ caseNumber }: TrustEntryView) => <OpenCase {...{ caseNumber, onOpen }} />,
          },
        ]
      : []),
  ]
  return (
    <section>
      <h4>{t('people.trust.entriesTitle')}</h4>
      {count > entries.length && <p className="muted">{t('people.trust.newest', { count, shown: entries.length })}</p>}
      <DataTable
        rowKey={row => row.owedId}
        rowProps={({ outcome }) => ({ 'data-outcome': outcome })}
        columns={columns}
        rows={entries}
        pageSize={PER_PAGE}
        empty={<span className="muted">{t('people.trust.noEntries')}</span>}
      />
    </section>
  )
}

function Counting({ entry }: { entry: TrustEntryView }) {
  const { t } = useTexts()
  const { breachId, until, counts, objection, repairedOn, struckOn } = entry
  if (breachId === undefined) return <span className="muted">{t('people.trust.clean')}</span>
  if (struckOn) return <Tag tone="success">{t('people.trust.struck', { date: struckOn })}</Tag>
  if (repairedOn) return <Tag tone="success">{t('people.trust.isRepaired', { date: repairedOn })}</Tag>
  if (objection) {
    return (
      <>
        <Tag tone="warning">{t('people.trust.disputed')}</Tag>
        <div className="muted">
          <AsWritten>{t('people.trust.disputedMore', objection)}</AsWritten>
        </div>
      </>
    )
  }
  if (counts) return <Tag tone="error">{t('people.trust.counts', { until })}</Tag>
  return <span className="muted">{t('people.trust.expired', { date: until, until })}</span>
}
