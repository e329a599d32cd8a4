import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { StopCauseInput } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Field, ReasonField } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { DaysField, isWithin } from './days-field.tsx'

/** In the order in which they are needed. */
const CAUSES: readonly StopCauseInput[] = [
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'hearing',
  'tender',
  'auction',
  'correction',
]

/** 特别程序: its time is not counted. */
export function StopDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { limits } = props
  const causes = CAUSES.filter(value => limits.choices?.includes(value))
  const [cause, setCause] = useState<StopCauseInput>()
  const [days, setDays] = useState<number | undefined>(5)
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={t('life.clock.beginTitle')}
      ready={cause !== undefined && isWithin(limits.days, days) && reason.trim() !== ''}
      command={on =>
        caseCommands.stopClock({ ...on, cause: cause ?? 'inspection', days: days ?? 0, reason: reason.trim() })
      }
      onClose={props.onClose}
    >
      <p className="muted">{t('life.clock.beginHint')}</p>
      <Field label={t('life.clock.cause')}>
        <Select
          autoFocus
          aria-label={t('life.clock.cause')}
          value={cause}
          onChange={setCause}
          options={causes.map(value => ({ value, label: t(`life.clock.causes.${value}`) }))}
        />
      </Field>
      <DaysField label={t('life.clock.days')} range={limits.days} value={days} onChange={setDays} />
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
