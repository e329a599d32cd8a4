import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, DayField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'

const { deliveredOn, method } = fieldsOf(cases.deliverPriorNotice)
const asked = z.object({ deliveredOn, method })

type Method = z.infer<typeof method>

/** 送达: the time to state and defend runs from this day. */
export function DeliverDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { day, choices = [] } = props.limits
  const form = useContractForm(asked, { deliveredOn: day?.latest ?? '' })
  return (
    <CaseDialog
      title={t('falsehood.deliver.title')}
      form={form}
      command={(on, answer) => caseCommands.deliverPriorNotice({ ...on, ...answer })}
      onClose={props.onClose}
    >
      <ChoiceField
        autoFocus
        vertical
        form={form}
        name="method"
        label={t('falsehood.deliver.method')}
        options={(choices as Method[]).map(value => ({ value, label: t(`falsehood.deliver.methods.${value}`) }))}
      />
      <DayField
        form={form}
        name="deliveredOn"
        label={t('falsehood.deliver.on')}
        {...(day ? { min: day.earliest, max: day.latest } : {})}
      />
    </CaseDialog>
  )
}
