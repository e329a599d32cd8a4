import { useState } from 'react'
import { z } from 'zod'
import { measures, type PermittedImportView } from '../../electron/api/contract/measures.ts'
import { ImportProblems } from '../admin/catalogue/import-problems.tsx'
import { commandId } from '../data/client.ts'
import { measureCommands } from '../data/measures.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { TextField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { Stack } from '../ui/layout.tsx'

const { edition } = fieldsOf(measures.importPermitted)
const asked = z.object({ edition })

export function ImportPermitted(props: { readonly onImported: () => void; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const form = useContractForm(asked, { edition: '' })
  const [file, setFile] = useState<File>()
  const [missing, setMissing] = useState(false)
  const [report, setReport] = useState<PermittedImportView>()
  const press = (dryRun: boolean) => {
    setMissing(!file)
    onAnswer(form, answer => send(answer.edition, dryRun))()
  }
  const send = async (name: string, dryRun: boolean) => {
    if (!file) return
    const content = [file.name, file.size, file.lastModified, name].join()
    const call = { file, edition: name, dryRun, commandId: dryRun ? commandId() : callId(content) }
    const found = await run(() => measureCommands.importPermitted(call))
    setReport(found)
    if (found?.imported) props.onImported()
  }
  return (
    <Dialog
      width="widest"
      title={t('measures.permitted.dialog')}
      onClose={props.onClose}
      footer={
        <>
          <ActButton busy={busy} onClick={() => press(true)}>
            {t('measures.permitted.try')}
          </ActButton>
          <ActButton kind="primary" busy={busy} onClick={() => press(false)}>
            {t('measures.permitted.import')}
          </ActButton>
          <Button disabled={busy} onClick={props.onClose}>
            {t('catalogue.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <FileButton
          label={t('measures.permitted.file')}
          accept=".xlsx"
          missing={missing}
          onChoose={chosen => {
            setFile(chosen)
            setMissing(false)
            setReport(undefined)
            dismiss()
          }}
        />
        {file && <AsWritten>{t('measures.permitted.chosen', { name: file.name })}</AsWritten>}
        <TextField
          form={form}
          name="edition"
          label={t('measures.permitted.editionLabel')}
          hint={t('measures.permitted.editionHint')}
        />
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
        {report && report.problemCount > 0 && <ImportProblems report={report} />}
        {report && report.problemCount === 0 && (
          <Alert
            tone="success"
            title={
              report.imported
                ? t('measures.permitted.imported', { edition: report.edition, count: report.entries })
                : t('measures.permitted.fine', { count: report.entries })
            }
          />
        )}
      </Stack>
    </Dialog>
  )
}
