import { useEffect } from 'react'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import type { Counter } from '../use-counter.ts'
import { ApplicantForm, useApplicant } from './applicant-form.tsx'

/** 更换申请人: whose matter it is after all. */
export function ChangeApplicantDialog({ counter, onClose }: { counter: Counter; onClose: () => void }) {
  const { t } = useTexts()
  const form = useApplicant()
  const { second } = counter
  useEffect(() => {
    if (second) onClose()
  }, [second, onClose])
  return (
    <CaseDialog
      counter={counter}
      title={t('here.entry.changeApplicant')}
      ready={form.complete}
      correcting
      command={on => client.cases.changeApplicant({ ...on, ...form.said })}
      onClose={onClose}
    >
      <p className="muted">{t('here.entry.changeApplicantHint')}</p>
      <ApplicantForm form={form} />
    </CaseDialog>
  )
}
