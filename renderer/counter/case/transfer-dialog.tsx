import { useState } from 'react'
import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { Field } from '../../ui/field.tsx'
import { TextField, useQuestion } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import { searchedOptions } from '../../ui/searched-options.ts'
import { CaseDialog } from './case-dialog.tsx'

const { operator, window } = fieldsOf(cases.assign)
const asked = z.object({ operator, window: said(window) })

/** 移交 */
export function TransferDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t, bracketed } = useTexts()
  const { view } = props
  const { data } = useHall()
  const owners = actionOf(view.actions, 'assign')?.limits.choices ?? []
  const form = useContractForm(asked, { window: view.owner.window })
  const { field, shown } = useQuestion({ form, name: 'operator', label: t('life.case.transferTo') })
  const [typed, setTyped] = useState('')
  const others = (data?.operators ?? [])
    .filter(({ id }) => owners.includes(id) && id !== view.owner.operator)
    .map(({ id, name, role }) => ({ value: id, label: `${name}${bracketed(t(`role.${role}`))}` }))
  return (
    <CaseDialog
      title={t('life.case.transferTitle')}
      form={form}
      command={(on, answer) => caseCommands.assign({ ...on, ...answer })}
      onClose={props.onClose}
    >
      <Field {...shown}>
        {links => (
          <SearchSelect
            {...links}
            autoFocus
            label={t('life.case.transferTo')}
            value={field.value}
            chosen={others.find(({ value }) => value === field.value)?.label}
            onChange={field.onChange}
            onSearch={setTyped}
            options={searchedOptions(others, typed)}
          />
        )}
      </Field>
      <TextField form={form} name="window" label={t('life.case.transferWindow')} />
    </CaseDialog>
  )
}
