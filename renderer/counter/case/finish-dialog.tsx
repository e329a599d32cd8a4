import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { DaysField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { daysWithin, rangeText } from './days-within.ts'

const { reason } = fieldsOf(cases.askApproval)

/** 延长审批 */
export function FinishDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { limits, onClose } = props
  const { t } = useTexts()
  const form = useContractForm(z.object({ days: daysWithin(limits.days), reason: said(reason) }), { reason: '' })
  return (
    <CaseDialog
      title={t('life.clock.extendTitle')}
      form={form}
      command={(on, { days, reason }) =>
        caseCommands.askApproval({
          ...on,
          requestId: crypto.randomUUID(),
          request: { kind: 'finish', days },
          reason,
        })
      }
      onClose={onClose}
    >
      <p className="muted">{t('life.clock.extendHint')}</p>
      <DaysField autoFocus form={form} name="days" label={t('life.clock.extendDays')} hint={rangeText(limits.days)} />
      <ReasonField form={form} name="reason" label={t('life.reason')} />
    </CaseDialog>
  )
}
