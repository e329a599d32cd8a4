import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Card, Select, Space, Spin, Tag } from 'antd'
import { useState } from 'react'
import type { CalendarYearView } from '../../../electron/api/contract/calendar.ts'
import { useSession } from '../../app/session-context.ts'
import { calendarQueries } from '../../data/calendar.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ClosureDialog } from './closure-dialog.tsx'
import { Closures } from './closures.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { YearPicture } from './year-picture.tsx'

const STATUS_COLOURS = { imported: 'success', packaged: 'default', missing: 'warning' } as const
/** The first year of the data set. */
const FIRST_YEAR = 2004

/** 工作日历: a year at a glance, the import of a notice, and when this hall is closed. */
export function WorkCalendar() {
  const { operator } = useSession()
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
  const mayChange = operator.role === 'admin'
  // Dates of cases have moved, and a warning may have gone.
  const changed = () => {
    setDialog(undefined)
    queries.invalidateQueries().catch(() => {})
  }
  return (
    <>
      <Space wrap style={{ marginBottom: 10 }}>
        <YearPicker year={year} last={thisYear + 1} onChange={setYear} />
        <Button type="primary" disabled={!mayChange} onClick={() => setDialog('import')}>
          {t('calendar.import')}
        </Button>
        <Button disabled={!mayChange} onClick={() => setDialog('closure')}>
          {t('calendar.addClosure')}
        </Button>
        {!mayChange && <span className="muted">{t('calendar.adminsOnly')}</span>}
      </Space>
      {imported !== undefined && (
        <Alert
          type="success"
          showIcon
          title={t('calendar.imported', { year: imported })}
          closable={{ onClose: () => setImported(undefined) }}
        />
      )}
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spin />}
      {data && (
        <>
          <Space wrap style={{ display: 'flex', marginBottom: 10 }}>
            <Tag color={STATUS_COLOURS[data.status]}>{t(`calendar.status.${data.status}`)}</Tag>
            {data.source && (
              <span className="muted">
                <AsWritten>{t('calendar.source', { source: data.source })}</AsWritten>
              </span>
            )}
          </Space>
          <YearPicture view={data} />
          <Closures closures={data.closures} mayChange={mayChange} onRemoved={changed} />
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
      {dialog === 'closure' && <ClosureDialog today={today} onAdded={changed} onCancel={() => setDialog(undefined)} />}
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
    <Space.Compact>
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
    </Space.Compact>
  )
}

function Imports({ imports }: Pick<CalendarYearView, 'imports'>) {
  const { t, hallTime, bracketed } = useTexts()
  return (
    <Card size="small" title={t('calendar.imports')} style={{ marginTop: 12 }}>
      <ul className="list">
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
      </ul>
    </Card>
  )
}
