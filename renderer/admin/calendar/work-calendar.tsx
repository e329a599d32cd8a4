import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalendarYearView } from '../../../electron/api/contract/calendar.ts'
import { useRefusal } from '../../app/use-refusal.ts'
import { calendarQueries } from '../../data/calendar.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { late } from '../../ui/late.tsx'
import { Row } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Closures } from './closures.tsx'
import { YearPicture } from './year-picture.tsx'

const ClosureDialog = late(() => import('./closure-dialog.tsx').then(part => part.ClosureDialog))
const ImportDialog = late(() => import('./import-dialog.tsx').then(part => part.ImportDialog))

const STATUS_COLOURS = { imported: 'success', packaged: 'neutral', missing: 'warning' } as const
const FIRST_YEAR = 2004

/** 工作日历: a year at a glance, the import of a notice, and the hall's closures. */
export function WorkCalendar() {
  const refusal = useRefusal()
  const refused = refusal('calendar.importNotice') ?? refusal('calendar.addClosure')
  const { t } = useTexts()
  const queries = useQueryClient()
  const today = useHall().data?.today ?? ''
  const thisYear = Number(today.slice(0, 4))
  const { year = thisYear } = useSearch({ from: '/admin/calendar' })
  const navigate = useNavigate({ from: '/admin/calendar' })
  const setYear = (next: number) => navigate({ search: before => ({ ...before, year: next }) })
  const [dialog, setDialog] = useState<'import' | 'closure'>()
  const [imported, setImported] = useState<number>()
  const { data, error } = useQuery(calendarQueries.year(year))
  // Dates of cases have moved, and a warning may have gone.
  const changed = () => {
    setDialog(undefined)
    queries.invalidateQueries().catch(() => {})
  }
  return (
    <>
      <Row style={{ marginBottom: 10 }}>
        <YearPicker year={year} last={thisYear + 1} onChange={setYear} />
        <ActButton kind="primary" because={refusal('calendar.importNotice')} onClick={() => setDialog('import')}>
          {t('calendar.import')}
        </ActButton>
        <ActButton because={refusal('calendar.addClosure')} onClick={() => setDialog('closure')}>
          {t('calendar.addClosure')}
        </ActButton>
        {refused && <span className="muted">{refused}</span>}
      </Row>
      {imported !== undefined && (
        <Alert
          tone="success"
          title={t('calendar.imported', { year: imported })}
          onClose={() => setImported(undefined)}
        />
      )}
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spinner />}
      {data && (
        <>
          <Row style={{ marginBottom: 10 }}>
            <Tag tone={STATUS_COLOURS[data.status]}>{t(`calendar.status.${data.status}`)}</Tag>
            {data.source && (
              <span className="muted">
                <AsWritten>{t('calendar.source', { source: data.source })}</AsWritten>
              </span>
            )}
          </Row>
          <YearPicture view={data} />
          <Closures closures={data.closures} mayRemove={!refusal('calendar.removeClosure')} onRemoved={changed} />
          {data.imports.length > 0 && <Imports imports={data.imports} />}
        </>
      )}
      {dialog === 'import' && (
        <ImportDialog
          onImported={done => {
            setImported(done)
            changed()
            return setYear(done)
          }}
          onCancel={() => setDialog(undefined)}
        />
      )}
      {dialog === 'closure' && <ClosureDialog onAdded={changed} onCancel={() => setDialog(undefined)} />}
    </>
  )
}

function YearPicker(props: {
  readonly year: number
  readonly last: number
  readonly onChange: (year: number) => void
}) {
  const { t } = useTexts()
  const { year, last, onChange } = props
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index)
  return (
    <Row>
      <Button
        data-repeatable
        aria-label={t('calendar.previous')}
        disabled={year <= FIRST_YEAR}
        onClick={() => onChange(year - 1)}
      >
        ‹
      </Button>
      <Select
        aria-label={t('calendar.year')}
        style={{ width: 100 }}
        value={year}
        onChange={onChange}
        options={years.map(value => ({ value, label: String(value) }))}
      />
      <Button
        data-repeatable
        aria-label={t('calendar.next')}
        disabled={year >= last}
        onClick={() => onChange(year + 1)}
      >
        ›
      </Button>
    </Row>
  )
}

function Imports({ imports }: Pick<CalendarYearView, 'imports'>) {
  const { t, hallTime, bracketed } = useTexts()
  return (
    <Card title={t('calendar.imports')} style={{ marginTop: 12 }}>
      <List>
        {imports.map(({ at, by, source, reason }) => (
          <li key={at}>
            <span>
              <AsWritten>
                {t('calendar.importLine', { at: hallTime(at), by, source }) +
                  (reason ? bracketed(t('calendar.correction', { reason })) : '')}
              </AsWritten>
            </span>
          </li>
        ))}
      </List>
    </Card>
  )
}
