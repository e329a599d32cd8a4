import { z } from 'zod'
import { cases } from '../../../electron/api/contract/cases.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'

const { means, reference } = fieldsOf(cases.discharge)
const asked = z.object({ means, reference: said(reference) })

/** 核得: found in a way that the item names, with the number to find it again. */
export function DischargeDialog(props: { readonly owed: OwedView; readonly onClose: () => void }) {
  const { t, pick } = useTexts()
  const { owedId, name, discharges } = props.owed
  const [only, ...others] = discharges
  // One way is no choice.
  const form = useContractForm(asked, { reference: '', ...(only && others.length === 0 ? { means: only } : {}) })
  return (
    <CaseDialog
      title={t('life.discharge.title', { name: pick(name) })}
      form={form}
      command={(on, answer) => caseCommands.discharge({ ...on, owedId, ...answer })}
      onClose={props.onClose}
    >
      <p className="muted">{t('life.discharge.hint')}</p>
      <ChoiceField
        form={form}
        name="means"
        label={t('life.discharge.means')}
        autoFocus={others.length > 0}
        options={discharges.map(value => ({ value, label: t(`life.owed.means.${value}`) }))}
      />
      <TextField form={form} name="reference" label={t('life.discharge.reference')} autoFocus={others.length === 0} />
    </CaseDialog>
  )
}
