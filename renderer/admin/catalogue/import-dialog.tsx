import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Modal, Radio, Space } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import type { ImportReportView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueCommands, catalogueKey } from '../../data/catalogue.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useJob } from '../../data/use-job.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ImportNotes } from '../../ui/import-notes.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { ImportDifference } from './import-difference.tsx'
import { ImportProblems } from './import-problems.tsx'

const ABSENT = ['keep', 'withdraw'] as const

/** File, day, trial, report, publication: what is published is exactly what the trial has shown. */
export function ImportDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  useReturnFocus()
  const input = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()
  const { progress, follow, cancel } = useJob()
  const [file, setFile] = useState<File>()
  const [from, setFrom] = useState(props.today)
  const [absent, setAbsent] = useState<(typeof ABSENT)[number]>('keep')
  const [report, setReport] = useState<ImportReportView>()

  /** What was tried no longer stands for what is chosen. */
  const changed = () => {
    setReport(undefined)
    dismiss()
  }
  const send = async (dryRun: boolean) => {
    if (!file) return
    const seen = dryRun ? {} : { expectedRevision: report?.revision }
    const asked = { file, from, absent, dryRun, commandId: commandId(), ...seen }
    const found = await run(() => follow(job => catalogueCommands.importFile({ ...asked, job })))
    setReport(found)
    if (found?.published) await queries.invalidateQueries({ queryKey: catalogueKey })
  }
  const changes = report?.difference
  const publishable =
    changes !== undefined &&
    !report?.published &&
    (changes.added.length + changes.changed.length + changes.withdrawn.length > 0 || report?.replacesPlanned === true)
  return (
    <Modal
      open
      width={980}
      title={t('catalogue.importTitle')}
      // While a file is worked on, leaving means to stop it: what came of it is shown.
      onCancel={busy ? cancel : props.onClose}
      footer={[
        <Button key="try" disabled={!file} loading={busy} onClick={() => send(true)}>
          {t('catalogue.tryOut')}
        </Button>,
        <Button key="publish" type="primary" disabled={!publishable} loading={busy} onClick={() => send(false)}>
          {t('catalogue.publish')}
        </Button>,
        <Button key="close" disabled={busy} onClick={props.onClose}>
          {t('catalogue.close')}
        </Button>,
      ]}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        {/* The browser's own button speaks the browser's language. */}
        <Button autoFocus onClick={() => input.current?.click()}>
          {t('catalogue.chooseFile')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.json"
          aria-label={t('catalogue.chooseFile')}
          onChange={event => {
            const [chosen] = event.target.files ?? []
            // The same file can be chosen again after it was corrected.
            event.target.value = ''
            if (!chosen) return
            setFile(chosen)
            changed()
          }}
        />
        {file && <AsWritten>{t('catalogue.chosen', { name: file.name })}</AsWritten>}
        <Space wrap>
          <span>{t('catalogue.publishFrom')}</span>
          <DatePicker
            aria-label={t('catalogue.publishFrom')}
            allowClear={false}
            minDate={dayjs(props.today)}
            value={dayjs(from)}
            onChange={day => {
              setFrom(day?.format('YYYY-MM-DD') ?? props.today)
              changed()
            }}
          />
          <span>{t('catalogue.absent')}</span>
          <Radio.Group
            aria-label={t('catalogue.absent')}
            value={absent}
            options={ABSENT.map(value => ({ value, label: t(`catalogue.absents.${value}`) }))}
            onChange={event => {
              setAbsent(event.target.value)
              changed()
            }}
          />
        </Space>
        {progress && <JobProgress progress={progress} onCancel={cancel} />}
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
        {report && <ImportNotes title={t('catalogue.notes')} notes={report.notes} />}
        {report && <Outcome report={report} />}
      </Space>
    </Modal>
  )
}

function Outcome({ report }: { readonly report: ImportReportView }) {
  const { t } = useTexts()
  const { difference, items, materials } = report
  if (!difference) return <ImportProblems report={report} />
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={
          report.published
            ? t('catalogue.published', { from: report.from })
            : t('catalogue.noProblems', { items, materials })
        }
        description={report.replacesPlanned ? t('catalogue.replaces') : undefined}
      />
      <ImportDifference difference={difference} />
    </>
  )
}
