import { useState } from 'react'
import { z } from 'zod'
import { calendar, type ImportReportView } from '../../../electron/api/contract/calendar.ts'
import { calendarCommands } from '../../data/calendar.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useJob } from '../../data/use-job.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { onAnswer, useContractForm } from '../../ui/form/use-contract-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ImportNotes } from '../../ui/import-notes.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { List } from '../../ui/list.tsx'

const reason = fieldsOf(calendar.importNotice).reason.unwrap()

/** Bytes. No notice is this long; what is left of a longer file is refused. */
const MOST_BYTES = 140_000

export function ImportDialog(props: { readonly onImported: (year: number) => void; readonly onCancel: () => void }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const { progress, follow, cancel } = useJob()
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: string }>()
  const [report, setReport] = useState<ImportReportView>()
  const [fileMissing, setFileMissing] = useState(false)
  const asked = z.object({ reason: report?.correction ? said(reason) : reason })
  const form = useContractForm(asked, { reason: '' })

  const look = async (file: File) => {
    setReport(undefined)
    setFileMissing(false)
    const content = { name: file.name, file: await base64Of(file) }
    setChosen(content)
    const input = { commandId: commandId(), file: content.file, dryRun: true }
    setReport(await run(() => follow(job => calendarCommands.importNotice({ ...input, job }))))
  }
  const same = report?.changed.length === 0
  const refused = chosen !== undefined && !report && !busy
  const take = async (answer: z.infer<typeof asked>) => {
    setFileMissing(!chosen)
    if (!chosen || !report) return
    const id = callId(`${answer.reason} ${chosen.file}`)
    const call = { commandId: id, file: chosen.file, dryRun: false, ...answer }
    const done = await run(() => follow(job => calendarCommands.importNotice({ ...call, job })))
    if (done) props.onImported(done.year)
  }
  return (
    <FormDialog
      title={t('calendar.import')}
      because={same ? t('calendar.same') : refused ? t('form.fileRefused') : undefined}
      busy={busy}
      submit={t('calendar.confirmImport')}
      onSubmit={onAnswer(form, take)}
      onClose={busy ? cancel : props.onCancel}
    >
      <FileButton
        label={t('calendar.chooseFile')}
        accept=".json,application/json"
        missing={fileMissing}
        onChoose={file => {
          look(file).catch(() => {})
        }}
      />
      <span className="muted">{t('calendar.fileHint')}</span>
      {chosen && (
        <span>
          <AsWritten>{t('calendar.chosen', { name: chosen.name })}</AsWritten>
        </span>
      )}
      {progress && <JobProgress progress={progress} onCancel={cancel} />}
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      {report && <Report report={report} />}
      {report && <ImportNotes title={t('calendar.notes')} notes={report.notes} />}
      {report?.correction && (
        <>
          <Alert tone="warning" title={t('calendar.correctionHint')} />
          <TextField form={form} name="reason" label={t('calendar.reason')} />
        </>
      )}
    </FormDialog>
  )
}

function Report({ report }: { report: ImportReportView }) {
  const { t } = useTexts()
  return (
    <div data-testid="import-report">
      <strong>{t('calendar.report', { year: report.year, count: report.changed.length })}</strong>
      <div className="muted">
        <AsWritten>{t('calendar.source', { source: report.source })}</AsWritten>
      </div>
      {report.changed.length === 0 && <div>{t('calendar.same')}</div>}
      <List bulleted>
        {report.changed.map(({ date, worked }) => (
          <li key={date}>
            {date} {worked ? t('calendar.worked') : t('calendar.off')}
          </li>
        ))}
      </List>
      <div>{t('calendar.dates', report.dates)}</div>
    </div>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}
