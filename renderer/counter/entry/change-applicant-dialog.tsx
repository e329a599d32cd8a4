import { useEffect } from 'react'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import { useVisitor } from '../counter-context.ts'
import { ApplicantForm, useApplicant } from './applicant-form.tsx'

/** 更换申请人: whose matter it is after all. */
export function ChangeApplicantDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const form = useApplicant()
  const { second } = useVisitor()
  useEffect(() => {
    if (second) onClose()
  }, [second, onClose])
  return (
    <CaseDialog
      title={t('here.entry.changeApplicant')}
      ready={form.complete}
      correcting
      command={on => caseCommands.changeApplicant({ ...on, ...form.said })}
      onClose={onClose}
    >
      <p className="muted">{t('here.entry.changeApplicantHint')}</p>
      <ApplicantForm form={form} />
    </CaseDialog>
  )
}
