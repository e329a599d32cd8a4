import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { opinionLine } from './opinion-line.ts'

const { agreed, reason } = fieldsOf(cases.confirmResult)
const asked = z.object({ agreed, reason: reason.trim() }).superRefine((answer, { addIssue }) => {
  if (!answer.agreed && answer.reason === '') addIssue(missing.text('reason'))
})

/** 审核决定 */
export function ConfirmResultDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const form = useContractForm(asked, { reason: '' })
  const agreeing = form.watch('agreed')
  const choices = actionOf(props.view.actions, 'confirmResult')?.limits.choices ?? []
  const opinion = props.view.department?.opinion
  return (
    <CaseDialog
      title={t('department.confirmTitle')}
      danger={agreeing === true && opinion?.granted === false}
      form={form}
      command={(on, answer) => caseCommands.confirmResult({ ...on, ...answer })}
      onClose={props.onClose}
    >
      {opinion && (
        <p>
          <AsWritten>{opinionLine(opinion, texts)}</AsWritten>
        </p>
      )}
      <ChoiceField
        autoFocus
        form={form}
        name="agreed"
        label={t('department.confirmTitle')}
        options={[
          { value: true, label: t('department.agree') },
          { value: false, label: t('department.sendBack') },
        ].filter(({ value }) => !value || choices.includes('agree'))}
      />
      <ReasonField
        form={form}
        name="reason"
        optional={agreeing !== false}
        label={t(agreeing === false ? 'department.sendBackReason' : 'department.agreeReason')}
      />
    </CaseDialog>
  )
}
