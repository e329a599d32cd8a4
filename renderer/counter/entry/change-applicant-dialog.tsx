import { useEffect, useState } from 'react'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { focusFirstProblem } from '../../ui/focus-first-problem.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useCaseActs, useCounterCall, useVisitor } from '../counter-context.ts'
import { ApplicantForm, applicantMissing, applicantSaid, SAME } from './applicant-form.tsx'

/** 更换申请人 */
export function ChangeApplicantDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const acts = useCaseActs()
  const call = useCounterCall()
  const [typed, setTyped] = useState(SAME)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState(false)
  const { second } = useVisitor()
  useEffect(() => {
    if (second) onClose()
  }, [second, onClose])
  const send = async () => {
    const said = applicantSaid(typed)
    setTried(true)
    if (!said) return focusFirstProblem()
    const done = await acts.correct(on => caseCommands.changeApplicant({ ...on, ...said }))
    setFailed(!done)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t('here.entry.changeApplicant')}
      submit={t('life.confirm')}
      busy={call.busy}
      refusal={failed && call.error !== undefined && <ErrorAlert error={call.error} />}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="muted">{t('here.entry.changeApplicantHint')}</p>
      <ApplicantForm
        value={typed}
        onChange={setTyped}
        problems={tried ? applicantMissing(typed, { choose: t('form.choose'), fillIn: t('form.fillIn') }) : {}}
      />
    </FormDialog>
  )
}
