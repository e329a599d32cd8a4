import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { cases, type SpecialProcedureInput } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { DaysField, ReasonField, SelectField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { daysWithin, rangeText } from './days-within.ts'

const { cause, reason } = fieldsOf(cases.stopClock)

/** In the order in which they are needed. */
const CAUSES: readonly SpecialProcedureInput[] = [
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'hearing',
  'tender',
  'auction',
]

/** 特别程序: its time is not counted. */
export function StopDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { limits } = props
  const causes = CAUSES.filter(value => limits.choices?.includes(value))
  const form = useContractForm(z.object({ cause, days: daysWithin(limits.days), reason: said(reason) }), { reason: '' })
  return (
    <CaseDialog
      title={t('life.clock.beginTitle')}
      form={form}
      command={(on, answer) => caseCommands.stopClock({ ...on, ...answer })}
      onClose={props.onClose}
    >
      <p className="muted">{t('life.clock.beginHint')}</p>
      <SelectField
        autoFocus
        form={form}
        name="cause"
        label={t('life.clock.cause')}
        options={causes.map(value => ({ value, label: t(`life.clock.causes.${value}`) }))}
      />
      <DaysField form={form} name="days" label={t('life.clock.days')} hint={rangeText(limits.days)} />
      <ReasonField form={form} name="reason" label={t('life.reason')} />
    </CaseDialog>
  )
}
