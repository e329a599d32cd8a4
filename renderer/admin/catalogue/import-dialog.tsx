import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { catalogue, type ImportReportView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueCommands, catalogueKey } from '../../data/catalogue.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useJob } from '../../data/use-job.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { ChoiceField, DayField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../../ui/form/use-contract-form.ts'
import { ImportNotes } from '../../ui/import-notes.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ImportDifference } from './import-difference.tsx'
import { ImportProblems } from './import-problems.tsx'

const { from, absent } = fieldsOf(catalogue.importFile)
const asked = z.object({ from, absent: absent.unwrap() })

/** A report stands only for the file and the answers it was made with. */
interface Trial {
  readonly report: ImportReportView
  readonly file: File
  readonly answers: string
}

/** Only what a trial import has shown can be published. */
export function ImportDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const { progress, follow, cancel } = useJob()
  const [file, setFile] = useState<File>()
  const [fileMissing, setFileMissing] = useState(false)
  const form = useContractForm(asked, {})
  const [trial, setTrial] = useState<Trial>()

  const answers = form.watch(['from', 'absent']).join()
  const isOfNow = trial?.file === file && trial?.answers === answers
  const report = isOfNow || trial?.report.published ? trial?.report : undefined
  const press = (dryRun: boolean) => {
    setFileMissing(!file)
    onAnswer(form, answer => send(answer, dryRun))()
  }
  const send = async (answer: z.infer<typeof asked>, dryRun: boolean) => {
    if (!file) return
    const seen = dryRun ? {} : { expectedRevision: report?.revision }
    const content = [file.name, file.size, file.lastModified, answer.from, answer.absent, report?.revision].join()
    const call = { file, ...answer, dryRun, commandId: dryRun ? commandId() : callId(content), ...seen }
    const found = await run(() => follow(job => catalogueCommands.importFile({ ...call, job })))
    setTrial(found && { report: found, file, answers: [answer.from, answer.absent].join() })
    if (found?.published) await queries.invalidateQueries({ queryKey: catalogueKey })
  }
  return (
    <Dialog
      width="widest"
      title={t('catalogue.importTitle')}
      // Closing while a file is being read stops the reading.
      onClose={busy ? cancel : props.onClose}
      footer={
        <>
          <ActButton busy={busy} onClick={() => press(true)}>
            {t('catalogue.tryOut')}
          </ActButton>
          <ActButton kind="primary" because={unpublishable(report, t)} busy={busy} onClick={() => press(false)}>
            {t('catalogue.publish')}
          </ActButton>
          <Button disabled={busy} onClick={props.onClose}>
            {t('catalogue.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <FileButton
          label={t('catalogue.chooseFile')}
          accept=".xlsx,.json"
          missing={fileMissing}
          onChoose={chosen => {
            setFile(chosen)
            setFileMissing(false)
            setTrial(undefined)
            dismiss()
          }}
        />
        {file && <AsWritten>{t('catalogue.chosen', { name: file.name })}</AsWritten>}
        <Row style={{ alignItems: 'start' }}>
          <DayField form={form} name="from" label={t('catalogue.publishFrom')} min={props.today} />
          <ChoiceField
            form={form}
            name="absent"
            label={t('catalogue.absent')}
            options={asked.shape.absent.options.map(value => ({ value, label: t(`catalogue.absents.${value}`) }))}
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

function unpublishable(report: ImportReportView | undefined, t: Texts['t']): string | undefined {
  if (!report) return t('catalogue.tryFirst')
  const { difference, published, from, replacesPlanned } = report
  if (published) return t('catalogue.published', { from })
  if (!difference) return t('catalogue.mendFirst')
  const { added, changed, withdrawn } = difference
  const differs = added.length + changed.length + withdrawn.length > 0
  return differs || replacesPlanned ? undefined : t('catalogue.nothing')
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
