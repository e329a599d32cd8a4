import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { FileFormatView } from '../../electron/api/contract/lists.ts'
import type { StatisticsAsked } from '../../electron/api/contract/statistics.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { exportStatistics, statisticsQueries } from '../data/statistics.ts'
import { useCall } from '../data/use-call.ts'
import { useHall } from '../data/use-hall.ts'
import { useJob } from '../data/use-job.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { Bars } from '../ui/bars.tsx'
import { MonthInput } from '../ui/date-input.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Row } from '../ui/layout.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Select } from '../ui/select.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { FiguresTable } from './figures-table.tsx'
import { FILE_FORMATS } from './format-choice.tsx'
import { PagePreview } from './page-preview.tsx'
import styles from './statistics.module.css'

const DIMENSIONS = ['department', 'item', 'material', 'window', 'channel', 'month'] as const

/** 统计: compares offices, never citizens. */
export function Statistics() {
  const refusal = useRefusal()
  const { t, pick, language } = useTexts()
  const month = (useHall().data?.today ?? '').slice(0, 7)
  const { lang: _, ...search } = useSearch({ from: '/supervisor/statistics' })
  const navigate = useNavigate({ from: '/supervisor/statistics' })
  const asked: StatisticsAsked = { from: month, to: month, by: 'department', ...search }
  const setAsked = (next: StatisticsAsked) => navigate({ search: before => ({ ...before, ...next }) })
  const [printed, setPrinted] = useState<string>()
  const { busy, error: exportError, run, dismiss } = useCall()
  const { data, error } = useQuery(statisticsQueries.figures(asked))
  const { progress, follow, cancel } = useJob()
  const save = async (format: FileFormatView) => {
    const file = await run(() => follow(job => exportStatistics({ ...asked, format, language, job })))
    if (file && format === 'html') setPrinted(await file.text())
    else if (file) saveFile(file)
  }
  const counted = (entries: { name: { zh: string; en: string }; count: number }[]) =>
    entries.map(({ name, count }) => ({ label: pick(name), value: count }))
  return (
    <section aria-label={t('stats.title')}>
      <Row style={{ marginBottom: 10 }}>
        <MonthInput
          aria-label={t('stats.from')}
          value={asked.from}
          onChange={from => from && setAsked({ ...asked, from, to: asked.to < from ? from : asked.to })}
        />
        <span aria-hidden>–</span>
        <MonthInput
          aria-label={t('stats.to')}
          value={asked.to}
          onChange={to => to && setAsked({ ...asked, to, from: asked.from > to ? to : asked.from })}
        />
        <Select
          aria-label={t('stats.by')}
          style={{ width: 140 }}
          value={asked.by}
          onChange={by => setAsked({ ...asked, by })}
          options={DIMENSIONS.map(value => ({ value, label: t(`stats.dimensions.${value}`) }))}
        />
        {FILE_FORMATS.map(format => (
          <ActButton key={format} because={refusal('statistics.export')} busy={busy} onClick={() => save(format)}>
            {format === 'html'
              ? t('lists.formats.html')
              : t('lists.exportAs', { format: t(`lists.formats.${format}`) })}
          </ActButton>
        ))}
      </Row>
      <p className="muted">
        {t('lists.formatHints.csvExcel')} {t('lists.formatHints.csv')}
      </p>
      {progress && <JobProgress progress={progress} onCancel={cancel} />}
      {printed !== undefined && (
        <PagePreview title={t('stats.title')} html={printed} onClose={() => setPrinted(undefined)} />
      )}
      {exportError !== undefined && <ErrorAlert error={exportError} onClose={dismiss} />}
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spinner />}
      {data && (
        <>
          <FiguresTable data={data} by={asked.by} />
          {data.groups.length === 0 && <Alert tone="info" title={t('stats.empty')} />}
          <div className={styles['charts']}>
            <Bars title={t('stats.reasons')} bars={counted(data.reasons)} />
            <Bars title={t('stats.endings')} bars={counted(data.endings)} />
          </div>
        </>
      )}
    </section>
  )
}
