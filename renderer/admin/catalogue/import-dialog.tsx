import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportReportView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueCommands, catalogueKey } from '../../data/catalogue.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useJob } from '../../data/use-job.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ImportNotes } from '../../ui/import-notes.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ImportDifference } from './import-difference.tsx'
import { ImportProblems } from './import-problems.tsx'

const ABSENT = ['keep', 'withdraw'] as const

/** File, day, trial, report, publication: what is published is exactly what the trial has shown. */
export function ImportDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTexts()
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
    <Dialog
      width="widest"
      title={t('catalogue.importTitle')}
      // While a file is worked on, leaving means to stop it: what came of it is shown.
      onClose={busy ? cancel : props.onClose}
      footer={
        <>
          <ActButton enabled={file !== undefined} busy={busy} onClick={() => send(true)}>
            {t('catalogue.tryOut')}
          </ActButton>
          <ActButton kind="primary" enabled={publishable} busy={busy} onClick={() => send(false)}>
            {t('catalogue.publish')}
          </ActButton>
          <Button disabled={busy} onClick={props.onClose}>
            {t('catalogue.close')}
          </Button>
        </>
      }
    >
      <Stack>
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
        <Row>
          <span>{t('catalogue.publishFrom')}</span>
          <DateInput
            aria-label={t('catalogue.publishFrom')}
            min={props.today}
            value={from}
            onChange={day => {
              setFrom(day ?? props.today)
              changed()
            }}
          />
          <span>{t('catalogue.absent')}</span>
          <RadioGroup
            aria-label={t('catalogue.absent')}
            value={absent}
            options={ABSENT.map(value => ({ value, label: t(`catalogue.absents.${value}`) }))}
            onChange={next => {
              setAbsent(next)
              changed()
            }}
          />
        </Row>
        {progress && <JobProgress progress={progress} onCancel={cancel} />}
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
        {report && <ImportNotes title={t('catalogue.notes')} notes={report.notes} />}
        {report && <Outcome report={report} />}
      </Stack>
    </Dialog>
  )
}

function Outcome({ report }: { readonly report: ImportReportView }) {
  const { t } = useTexts()
  const { difference, items, materials } = report
  if (!difference) return <ImportProblems report={report} />
  return (
    <>
      <Alert
        tone="success"
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
