import { z } from 'zod'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { SelectField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'

const { examiner } = fieldsOf(cases.takeUp)
const asked = z.object({ examiner })

/** 分办 */
export function GiveToDialog(props: { readonly choices: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { data } = useHall()
  const options = (data?.operators ?? [])
    .filter(({ id }) => props.choices.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const form = useContractForm(asked, { examiner: options[0]?.value ?? '' })
  return (
    <CaseDialog
      title={t('department.giveTitle')}
      form={form}
      command={(on, answer) => caseCommands.takeUp({ ...on, ...answer })}
      onClose={props.onClose}
    >
      <SelectField autoFocus form={form} name="examiner" label={t('department.giveTitle')} options={options} />
    </CaseDialog>
  )
}
