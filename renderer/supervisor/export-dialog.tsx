import { Alert, Checkbox, Input, Modal, Space } from 'antd'
import { useState } from 'react'
import type { FileFormatView, ListFilterView } from '../../electron/api/contract/lists.ts'
import { useCall } from '../data/use-call.ts'
import { useJob } from '../data/use-job.ts'
import { worklistCommands } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { FormatChoice } from './format-choice.tsx'
import { PagePreview } from './page-preview.tsx'
import { saveFile } from './save-file.ts'

/** Shorter says nothing; the hall refuses it too. */
const SHORTEST_PURPOSE = 2

/** Asks how a list is to leave the hall: as which file, masked or, for a purpose that is recorded, in clear. */
export function ExportDialog(props: {
  readonly asked: ListFilterView & { readonly list: string; readonly by?: string; readonly descending?: boolean }
  readonly title: string
  readonly onDone: (fileName: string) => void
  readonly onClose: () => void
}) {
  const { t, language } = useTexts()
  useReturnFocus()
  const [format, setFormat] = useState<FileFormatView>('xlsx')
  const [clear, setClear] = useState(false)
  const [purpose, setPurpose] = useState('')
  const [printed, setPrinted] = useState<string>()
  const { busy, error, run, dismiss } = useCall()
  const { progress, follow, cancel } = useJob()
  const save = async () => {
    const asked = { ...props.asked, format, language, clear, ...(clear ? { purpose } : {}) }
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
    <Modal
      open
      title={t('lists.exportTitle', { name: props.title })}
      okText={t('lists.export')}
      cancelText={t('act.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: clear && purpose.trim().length < SHORTEST_PURPOSE }}
      onOk={save}
      // While the file is made, leaving means to stop it.
      onCancel={busy ? cancel : props.onClose}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        <FormatChoice value={format} onChange={setFormat} />
        <Checkbox checked={clear} onChange={event => setClear(event.target.checked)}>
          {t('lists.clear')}
        </Checkbox>
        {clear && (
          <>
            <Alert type="warning" showIcon title={t('lists.clearHint')} />
            <Input
              autoFocus
              aria-label={t('case.purpose')}
              placeholder={t('case.purpose')}
              maxLength={200}
              value={purpose}
              onChange={event => setPurpose(event.target.value)}
            />
          </>
        )}
        {progress && <JobProgress progress={progress} onCancel={cancel} />}
        {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      </Space>
    </Modal>
  )
}
