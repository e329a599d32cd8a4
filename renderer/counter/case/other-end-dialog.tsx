import { z } from 'zod'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'

const { way, reason } = fieldsOf(cases.endOtherwise)
const asked = z.object({ way, reason: said(reason) })

export type OtherWay = z.infer<typeof way>

/** 不予受理, 作废, 转报 */
export function OtherEndDialog(props: { readonly ways: readonly OtherWay[]; readonly onClose: () => void }) {
  const { t } = useTexts()
  const form = useContractForm(asked, { reason: '' })
  return (
    <CaseDialog
      title={t('life.otherEnd.title')}
      danger
      form={form}
      command={(on, answer) => caseCommands.endOtherwise({ ...on, ...answer })}
      onClose={props.onClose}
    >
      <p className="muted">{t('life.otherEnd.hint')}</p>
      <ChoiceField
        form={form}
        name="way"
        label={t('life.otherEnd.way')}
        options={props.ways.map(value => ({ value, label: t(`life.otherEnd.ways.${value}`) }))}
      />
      <ReasonField form={form} name="reason" label={t('life.reason')} />
    </CaseDialog>
  )
}
