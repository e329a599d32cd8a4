import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeasureView } from '../../electron/api/contract/measures.ts'
import { PersonName } from '../case/person-name.tsx'
import { measureCommands, measureQueries } from '../data/measures.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Tag } from '../ui/tag.tsx'

const PER_PAGE = 20

export function MeasureList({ onChanged }: { readonly onChanged: () => void }) {
  const { t, hallTime, listed } = useTexts()
  const { data, error, isPending } = useQuery(measureQueries.list())
  const [lifting, setLifting] = useState<MeasureView>()
  const closesOf = ({ closes }: MeasureView) => listed(closes.map(each => t(`measures.closes.${each}`)))
  const columns: readonly Column<MeasureView>[] = [
    {
      title: t('measures.columns.who'),
      key: 'who',
      render: ({ who }) =>
        who ? (
          <Stack dense>
            <span>
              <PersonName name={who.name} />
            </span>
            <span>{who.number}</span>
          </Stack>
        ) : (
          <span className="muted">{t('measures.erased')}</span>
        ),
    },
    {
      title: t('measures.columns.what'),
      key: 'what',
      render: ({ name, basis }) => (
        <Stack dense>
          <div>
            <AsWritten>{name}</AsWritten>
          </div>
          <div className="muted">
            <AsWritten>{basis}</AsWritten>
          </div>
        </Stack>
      ),
    },
    {
      title: t('measures.columns.closes'),
      key: 'closes',
      render: row => (
        <Stack dense>
          <span>{closesOf(row)}</span>
          {row.items.length > 0 && <span className="muted">{listed([...row.items])}</span>}
        </Stack>
      ),
    },
    {
      title: t('measures.columns.term'),
      key: 'term',
      render: row => <Term row={row} />,
    },
    {
      title: t('measures.columns.told'),
      key: 'told',
      render: ({ notice, decider, appeal }) => (
        <Stack dense>
          <span>{t('measures.toldLine', { on: notice.on, how: t(`measures.how.${notice.how}`) })}</span>
          <div>
            <AsWritten>{t('measures.decidedLine', { decider })}</AsWritten>
          </div>
          <div className="muted">
            <AsWritten>{appeal}</AsWritten>
          </div>
        </Stack>
      ),
    },
    {
      title: t('measures.columns.facts'),
      key: 'facts',
      render: ({ facts }) => <AsWritten>{facts ?? ''}</AsWritten>,
    },
    {
      title: t('measures.columns.uses'),
      key: 'uses',
      render: ({ uses }) => {
        const last = uses.at(-1)
        if (!last) return <span className="muted">{t('measures.unused')}</span>
        const closed = t(`measures.closes.${last.closed}`)
        return t('measures.usesLine', { count: uses.length, at: hallTime(last.at), closed })
      },
    },
    {
      title: t('measures.columns.acts'),
      key: 'acts',
      acts: true,
      render: row =>
        row.liftable && (
          <Button small onClick={() => setLifting(row)}>
            {t('measures.lift')}
          </Button>
        ),
    },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        wordy
        data-testid="measures"
        rowKey={row => row.measureId}
        columns={columns}
        rows={data ?? []}
        loading={isPending}
        pageSize={PER_PAGE}
        empty={<span className="muted">{t('measures.none')}</span>}
      />
      {lifting && (
        <ReasonDialog
          title={t('measures.liftReason')}
          send={(reason, commandId) => measureCommands.lift({ measureId: lifting.measureId, reason, commandId })}
          onAnswered={onChanged}
          onClose={() => setLifting(undefined)}
        />
      )}
    </>
  )
}

function Term({ row: { from, to, status, lifted, enteredBy, enteredAt } }: { readonly row: MeasureView }) {
  const { t, hallTime } = useTexts()
  return (
    <Stack dense>
      <span>
        {t('measures.term', { from, to })}{' '}
        <Tag tone={status === 'inForce' ? 'warning' : 'neutral'}>{t(`measures.statuses.${status}`)}</Tag>
      </span>
      <span className="muted">{t('measures.enteredLine', { by: enteredBy, at: hallTime(enteredAt) })}</span>
      {lifted && (
        <div>
          <AsWritten>{t('measures.liftedLine', { on: lifted.on, by: lifted.byName, reason: lifted.reason })}</AsWritten>
        </div>
      )}
    </Stack>
  )
}
