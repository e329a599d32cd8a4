import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'

const WAYS = ['proven', 'dropped'] as const
const asked = z.object({ way: z.enum(WAYS), reason: said(fieldsOf(cases.decideFalsehood).reason) })

export function DecideFalsehoodDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { t } = useTexts()
  const ways = WAYS.filter(way => props.limits.choices?.includes(way))
  const form = useContractForm(asked, { reason: '' })
  return (
    <CaseDialog
      danger
      title={t('falsehood.decide.title')}
      form={form}
      command={(on, { way, reason }) => caseCommands.decideFalsehood({ ...on, proven: way === 'proven', reason })}
      onClose={props.onClose}
    >
      {!ways.includes('proven') && <p className="muted">{t('falsehood.decide.wait')}</p>}
      <ChoiceField
        autoFocus
        vertical
        form={form}
        name="way"
        label={t('falsehood.decide.way')}
        options={ways.map(value => ({ value, label: t(`falsehood.decide.ways.${value}`) }))}
      />
      <ReasonField form={form} name="reason" label={t('life.reason')} />
    </CaseDialog>
  )
}
