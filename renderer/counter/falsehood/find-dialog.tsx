import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { GroupField } from '../../ui/field.tsx'
import { DayField, ReasonField, TextField, useQuestion } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { type ContractForm, useContractForm } from '../../ui/form/use-contract-form.ts'
import { Stack } from '../../ui/layout.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { useCaseActs } from '../counter-context.ts'

const { materials, facts, foundBy, foundOn } = fieldsOf(cases.findFalsehood)
const asked = z.object({ materials, facts: said(facts), foundBy: said(foundBy), foundOn })

type Values = z.input<typeof asked>
type Answer = z.output<typeof asked>

/** 查明虚假: materials, facts, who found it and when; the prior notice is made out. */
export function FindDialog(props: {
  readonly view: CaseView
  readonly ids: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const acts = useCaseActs()
  const { data: hall } = useHall()
  const today = hall?.today ?? ''
  const form = useContractForm(asked, { materials: [], facts: '', foundBy: '', foundOn: today })
  return (
    <CaseDialog
      danger
      title={t('falsehood.find.title')}
      form={form}
      command={async (on, answer) => caseCommands.findFalsehood({ ...(await acts.recorded(on)), ...answer })}
      onClose={props.onClose}
    >
      <p className="muted">{t('falsehood.find.hint')}</p>
      <Materials form={form} view={props.view} ids={props.ids} />
      <ReasonField form={form} name="facts" label={t('falsehood.find.facts')} />
      <TextField form={form} name="foundBy" label={t('falsehood.find.by')} />
      <DayField form={form} name="foundOn" label={t('falsehood.find.on')} max={today} />
    </CaseDialog>
  )
}

function Materials(props: {
  readonly form: ContractForm<Values, Answer>
  readonly view: CaseView
  readonly ids: readonly string[]
}) {
  const { t, pick } = useTexts()
  const { field, shown } = useQuestion<Values, Answer, 'materials'>({
    form: props.form,
    name: 'materials',
    label: t('falsehood.find.materials'),
  })
  const tick = (id: string, isTicked: boolean) =>
    field.onChange(isTicked ? [...field.value, id] : field.value.filter(other => other !== id))
  return (
    <GroupField {...shown}>
      {({ 'aria-required': _, ...links }) => (
        <Stack dense role="group" {...links}>
          {props.view.asked
            .filter(({ id }) => props.ids.includes(id))
            .map(({ id, name }, place) => (
              <Checkbox
                key={id}
                autoFocus={place === 0}
                checked={field.value.includes(id)}
                onChange={({ target }) => tick(id, target.checked)}
              >
                {pick(name)}
              </Checkbox>
            ))}
        </Stack>
      )}
    </GroupField>
  )
}
