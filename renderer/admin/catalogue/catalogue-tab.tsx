import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { present } from '../../app/search.ts'
import { UnknownPage } from '../../app/unknown-page.tsx'
import { useRefusal } from '../../app/use-refusal.ts'
import { catalogueCommands } from '../../data/catalogue.ts'
import { useCall } from '../../data/use-call.ts'
import { useHall } from '../../data/use-hall.ts'
import { useJob } from '../../data/use-job.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Row } from '../../ui/layout.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ItemList } from './item-list.tsx'
import { PublicationList } from './publication-list.tsx'

export function CatalogueTab() {
  const refused = useRefusal()('catalogue.importFile')
  const { t } = useTexts()
  const { data: hall } = useHall()
  const { busy, error, run, dismiss } = useCall()
  const { progress, follow, cancel } = useJob()
  const [importing, setImporting] = useState(false)
  const { part = 'items' } = useParams({ from: '/admin/catalogue/{-$part}' })
  const navigate = useNavigate({ from: '/admin/catalogue/{-$part}' })
  const parts = [
    { key: 'items', label: t('catalogue.items'), Part: ItemList },
    { key: 'coverage', label: t('catalogue.coverage'), Part: CoverageTable },
    { key: 'publications', label: t('catalogue.publications'), Part: PublicationList },
  ]
  if (!parts.some(({ key }) => key === part)) return <UnknownPage />

  const save = async (format: 'xlsx' | 'json') => {
    const file = await run(() => follow(job => catalogueCommands.exportFile({ format, job })))
    if (file) saveFile(file)
  }
  return (
    <>
      <Row>
        <ActButton kind="primary" because={refused} onClick={() => setImporting(true)}>
          {t('catalogue.import')}
        </ActButton>
        <ActButton busy={busy} onClick={() => save('xlsx')}>
          {t('catalogue.exportXlsx')}
        </ActButton>
        <ActButton busy={busy} onClick={() => save('json')}>
          {t('catalogue.exportJson')}
        </ActButton>
        {refused && <span className="muted">{refused}</span>}
      </Row>
      {progress && <JobProgress progress={progress} onCancel={cancel} />}
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      <Tabs
        activeKey={part}
        onChange={key => navigate({ params: { part: key }, search: ({ lang }) => present({ lang }) })}
        items={parts.map(({ key, label, Part }) => ({ key, label, children: key === part ? <Part /> : null }))}
      />
      {importing && hall && <ImportDialog today={hall.today} onClose={() => setImporting(false)} />}
    </>
  )
}
