import { useState } from 'react'
import { z } from 'zod'
import type { FileFormatView, ListFilterView } from '../../electron/api/contract/lists.ts'
import { worklists } from '../../electron/api/contract/worklists.ts'
import { useCall } from '../data/use-call.ts'
import { useJob } from '../data/use-job.ts'
import { worklistCommands } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Checkbox } from '../ui/choice.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { TextField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { said } from '../ui/form/said.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { saveFile } from '../ui/save-file.ts'
import { FormatChoice } from './format-choice.tsx'
import { PagePreview } from './page-preview.tsx'

const purpose = said(fieldsOf(worklists.export).purpose.unwrap())

export function ExportDialog(props: {
  readonly asked: ListFilterView & { readonly list: string; readonly by?: string; readonly descending?: boolean }
  readonly title: string
  readonly onDone: (fileName: string) => void
  readonly onClose: () => void
}) {
  const { t, language } = useTexts()
  const [format, setFormat] = useState<FileFormatView>('xlsx')
  const [clear, setClear] = useState(false)
  const form = useContractForm(z.object(clear ? { purpose } : { purpose: z.string() }), { purpose: '' })
  const [printed, setPrinted] = useState<string>()
  const { busy, error, run, dismiss } = useCall()
  const { progress, follow, cancel } = useJob()
  const save = async (answer: { readonly purpose: string }) => {
    const asked = { ...props.asked, format, language, clear, ...(clear ? answer : {}) }
    const file = await run(() => follow(job => worklistCommands.export({ ...asked, job })))
    if (!file) return
    if (format === 'html') {
      setPrinted(await file.text())
    } else {
      saveFile(file)
      props.onDone(file.name)
    }
  }
  if (printed !== undefined) return <PagePreview title={props.title} html={printed} onClose={props.onClose} />
  return (
    <FormDialog
      title={t('lists.exportTitle', { name: props.title })}
      submit={t('lists.export')}
      busy={busy}
      onSubmit={onAnswer(form, save)}
      // Closing while the file is being made stops it.
      onClose={busy ? cancel : props.onClose}
    >
      <FormatChoice value={format} onChange={setFormat} />
      <Checkbox checked={clear} onChange={event => setClear(event.target.checked)}>
        {t('lists.clear')}
      </Checkbox>
      {clear && (
        <>
          <Alert tone="warning" title={t('lists.clearHint')} />
          <TextField autoFocus form={form} name="purpose" label={t('case.purpose')} />
        </>
      )}
      {progress && <JobProgress progress={progress} onCancel={cancel} />}
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
    </FormDialog>
  )
}
