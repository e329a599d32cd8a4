import { z } from 'zod'
import { cases } from '../../../electron/api/contract/cases.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { checkOutcome } from '../../../electron/api/contract/owed-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'

const { method, found, outcome } = fieldsOf(cases.checkPromise)
const asked = z.object({ method, found: said(found), outcome })

/** 核查告知承诺: how, what was found, and what follows. */
export function CheckDialog(props: { readonly owed: OwedView; readonly onClose: () => void }) {
  const { t, pick } = useTexts()
  const { owedId, name, proof, actions } = props.owed
  const choices = actionOf(actions, 'checkPromise', { owedId })?.limits.choices ?? []
  const outcomes = checkOutcome.options.filter(option => choices.includes(option))
  const form = useContractForm(asked, { found: '', ...(outcomes.length === 1 ? { outcome: outcomes[0] } : {}) })
  return (
    <CaseDialog
      title={t('life.checkPromise.title', { name: pick(name) })}
      form={form}
      command={(on, answer) => caseCommands.checkPromise({ ...on, owedId, ...answer })}
      onClose={props.onClose}
    >
      {proof && <p>{t('life.checkPromise.promised', { content: pick(proof.content) })}</p>}
      <ChoiceField
        form={form}
        name="method"
        label={t('life.checkPromise.method')}
        autoFocus
        options={method.options.map(value => ({ value, label: t(`life.checkPromise.methods.${value}`) }))}
      />
      <ReasonField form={form} name="found" label={t('life.checkPromise.found')} />
      <ChoiceField
        form={form}
        name="outcome"
        label={t('life.checkPromise.outcome')}
        options={outcomes.map(value => ({ value, label: t(`life.checkPromise.outcomes.${value}`) }))}
      />
    </CaseDialog>
  )
}
