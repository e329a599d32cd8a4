import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { CheckField, ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { LockedText } from './locked-text.tsx'

const { granted, reason } = fieldsOf(cases.decideResult)

/** A refusal needs a reason; granting what is still owed needs a second yes. */
function asked(locked: boolean) {
  return z.object({ granted, allTheSame: z.boolean(), reason: reason.trim() }).superRefine((answer, { addIssue }) => {
    if (answer.granted && locked && !answer.allTheSame) addIssue(missing.choice('allTheSame'))
    if (!answer.granted && answer.reason === '') addIssue(missing.text('reason'))
  })
}

const choiceOf = (granted: boolean) => (granted ? 'grant' : 'refuse')

/** 准予 or 不予 */
export function DecideDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, onClose } = props
  const form = useContractForm(asked(view.locked), { allTheSame: false, reason: '' })
  const granting = form.watch('granted')
  const { choices = [], toConfirm = [] } = actionOf(view.actions, 'decideResult')?.limits ?? {}
  const waits = granting !== undefined && toConfirm.includes(choiceOf(granting))
  return (
    <CaseDialog
      title={t('life.result.decideTitle')}
      danger={granting === false}
      form={form}
      command={(on, { granted, reason }) => caseCommands.decideResult({ ...on, granted, reason })}
      onClose={onClose}
    >
      <ChoiceField
        autoFocus
        form={form}
        name="granted"
        label={t('life.result.decideTitle')}
        options={[
          { value: true, label: t('life.result.grant') },
          { value: false, label: t('life.result.refuse') },
        ].filter(({ value }) => choices.includes(choiceOf(value)))}
      />
      {view.locked && (
        <>
          <LockedText view={view} />
          <CheckField form={form} name="allTheSame" label={t('here.decide.owed')} disabled={granting !== true} />
        </>
      )}
      <ReasonField
        form={form}
        name="reason"
        optional={granting !== false}
        label={t(`life.result.${waits ? 'opinion' : 'reason'}${granting === false ? 'Refuse' : 'Grant'}`)}
      />
      {waits && <p className="muted">{t('department.second')}</p>}
    </CaseDialog>
  )
}
