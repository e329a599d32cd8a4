import { z } from 'zod'
import { measures, type PermittedImportView } from '../../electron/api/contract/measures.ts'
import { commandId } from '../data/client.ts'
import { measureCommands } from '../data/measures.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { type Texts, useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { TextField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { ImportFrame } from '../ui/import-frame.tsx'
import { ImportProblems } from '../ui/import-problems.tsx'
import { useTrial } from '../ui/use-trial.ts'

const { edition } = fieldsOf(measures.importPermitted)
const asked = z.object({ edition })

/** The list of permitted measures: tried first, then imported as it was tried. */
export function ImportPermitted(props: { readonly onImported: () => void; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const form = useContractForm(asked, { edition: '' })
  const trial = useTrial<PermittedImportView>(form.watch('edition').trim(), ({ imported }) => imported)
  const { file, report } = trial
  const send = async (name: string, dryRun: boolean) => {
    if (!file) return
    const content = [file.name, file.size, file.lastModified, name].join()
    const call = { file, edition: name, dryRun, commandId: dryRun ? commandId() : callId(content) }
    const found = await run(() => measureCommands.importPermitted(call))
    trial.keep(found, file, name)
    if (found?.imported) props.onImported()
  }
  return (
    <ImportFrame
      title={t('measures.permitted.dialog')}
      choose={t('measures.permitted.file')}
      accept=".xlsx"
      tryOut={t('measures.permitted.try')}
      carryOut={t('measures.permitted.import')}
      because={notImportable(report, t)}
      busy={busy}
      error={error}
      trial={trial}
      asked={
        <TextField
          form={form}
          name="edition"
          label={t('measures.permitted.editionLabel')}
          hint={t('measures.permitted.editionHint')}
        />
      }
      onPress={dryRun => onAnswer(form, answer => send(answer.edition, dryRun))()}
      onDismiss={dismiss}
      onClose={props.onClose}
    >
      {report && <Outcome report={report} />}
    </ImportFrame>
  )
}

function notImportable(report: PermittedImportView | undefined, t: Texts['t']): string | undefined {
  if (!report) return t('measures.permitted.tryFirst')
  const { imported, problemCount, entries } = report
  if (imported) return t('measures.permitted.imported', { edition: report.edition, count: entries })
  if (problemCount > 0) return t('catalogue.mendFirst')
  return entries === 0 ? t('measures.permitted.empty') : undefined
}

function Outcome({ report }: { readonly report: PermittedImportView }) {
  const { t } = useTexts()
  const { edition, entries: count, imported, problemCount } = report
  if (problemCount > 0) return <ImportProblems report={report} />
  if (count === 0) return <Alert tone="warning" title={t('measures.permitted.empty')} />
  return (
    <Alert
      tone="success"
      title={imported ? t('measures.permitted.imported', { edition, count }) : t('measures.permitted.fine', { count })}
    />
  )
}
