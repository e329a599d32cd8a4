import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { catalogue, type ImportReportView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueCommands, catalogueKey } from '../../data/catalogue.ts'
import { commandId } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useJob } from '../../data/use-job.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { ChoiceField, DayField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { onAnswer, useContractForm } from '../../ui/form/use-contract-form.ts'
import { ImportFrame } from '../../ui/import-frame.tsx'
import { ImportNotes } from '../../ui/import-notes.tsx'
import { ImportProblems } from '../../ui/import-problems.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Row } from '../../ui/layout.tsx'
import { useTrial } from '../../ui/use-trial.ts'
import { ImportDifference } from './import-difference.tsx'

const { from, absent } = fieldsOf(catalogue.importFile)
const asked = z.object({ from, absent: absent.unwrap() })

/** Only what a trial import has shown can be published. */
export function ImportDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const { progress, follow, cancel } = useJob()
  const form = useContractForm(asked, {})
  const trial = useTrial<ImportReportView>(form.watch(['from', 'absent']).join(), ({ published }) => published)
  const { file, report } = trial
  const send = async (answer: z.infer<typeof asked>, dryRun: boolean) => {
    if (!file) return
    const seen = dryRun ? {} : { expectedRevision: report?.revision }
    const content = [file.name, file.size, file.lastModified, answer.from, answer.absent, report?.revision].join()
    const call = { file, ...answer, dryRun, commandId: dryRun ? commandId() : callId(content), ...seen }
    const found = await run(() => follow(job => catalogueCommands.importFile({ ...call, job })))
    trial.keep(found, file, [answer.from, answer.absent].join())
    if (found?.published) await queries.invalidateQueries({ queryKey: catalogueKey })
  }
  return (
    <ImportFrame
      title={t('catalogue.importTitle')}
      choose={t('catalogue.chooseFile')}
      accept=".xlsx,.json"
      tryOut={t('catalogue.tryOut')}
      carryOut={t('catalogue.publish')}
      because={unpublishable(report, t)}
      busy={busy}
      error={error}
      trial={trial}
      asked={
        <Row style={{ alignItems: 'start' }}>
          <DayField form={form} name="from" label={t('catalogue.publishFrom')} min={props.today} />
          <ChoiceField
            form={form}
            name="absent"
            label={t('catalogue.absent')}
            options={asked.shape.absent.options.map(value => ({ value, label: t(`catalogue.absents.${value}`) }))}
          />
        </Row>
      }
      progress={progress && <JobProgress progress={progress} onCancel={cancel} />}
      onPress={dryRun => onAnswer(form, answer => send(answer, dryRun))()}
      onDismiss={dismiss}
      onClose={props.onClose}
      onCancel={cancel}
    >
      {report && <ImportNotes title={t('catalogue.notes')} notes={report.notes} />}
      {report && <Outcome report={report} />}
    </ImportFrame>
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
